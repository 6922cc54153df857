package nl.baken.streams.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.streams.run.BakenApp;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.common.TopicPartition;

/**
 * Runs one history through a cluster: creates topics and schemas, starts the pipeline, publishes the history, waits
 * until all of it is processed and reads the outputs.
 */
public final class HistoryRun {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(250);

    private final Map<String, Object> clients;
    private final TopicCatalog catalog;
    private final Duration patience;

    /**
     * A run on a cluster.
     *
     * @param clients settings of Kafka clients and of the registry client
     * @param catalog the names of the topics
     * @param patience how long the pipeline may stand still before it is given up
     */
    public HistoryRun(Map<String, Object> clients, TopicCatalog catalog, Duration patience) {
        this.clients = Map.copyOf(clients);
        this.catalog = catalog;
        this.patience = patience;
    }

    /** Makes topics and schemas; refuses a log that is not empty. */
    public void prepare(TopicSizing sizing) {
        new FreshTopics(clients, catalog).prepare(sizing);
    }

    /**
     * Takes a history through the pipeline.
     *
     * @param start starts the pipeline, which is closed at the end
     * @throws HistoryException when the pipeline stands still or has stopped
     */
    public void travel(ReplayPlan plan, Supplier<BakenApp> start, HistoryProgress progress) {
        Timeline timeline = new Timeline(catalog.nameOf(TopicCatalog.PROJECT_EVENTS));
        try (BakenApp pipeline = start.get()) {
            try (LogWriter log = new LogWriter(clients, catalog, timeline::note)) {
                plan.log().forEach(log::write);
                log.flush();
            }
            try (Backlog backlog = new Backlog(clients, catalog, pipeline.groups())) {
                awaitEmpty(backlog, pipeline, timeline, progress);
            }
        }
    }

    private void awaitEmpty(Backlog backlog, BakenApp pipeline, Timeline timeline, HistoryProgress progress) {
        Map<TopicPartition, Long> last = Map.of();
        Instant moved = Instant.now();
        while (!backlog.isEmpty()) {
            requireRunning(pipeline);
            Map<TopicPartition, Long> processed = backlog.processed();
            if (!processed.equals(last)) {
                last = processed;
                moved = Instant.now();
                timeline.reached(processed).ifPresent(progress::reached);
            } else if (Duration.between(moved, Instant.now()).compareTo(patience) > 0) {
                throw new HistoryException("The pipeline has stood still for " + patience.toSeconds()
                        + " s. Offsets that are left per topic: " + backlog.behind()
                        + ". Is the machine or the cluster overloaded?");
            }
            rest();
        }
        timeline.reached(backlog.processed()).ifPresent(progress::reached);
    }

    private static void requireRunning(BakenApp pipeline) {
        if (!pipeline.isRunning()) {
            try {
                pipeline.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new HistoryException("The pipeline ended before everything was processed");
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_AGAIN_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryException("Interrupted while waiting for the pipeline", e);
        }
    }
}
