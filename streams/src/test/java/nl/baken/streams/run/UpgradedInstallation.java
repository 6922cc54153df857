package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.baken.embedded.StackAddresses;
import nl.baken.output.ModelRef;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.run.RunPhase;
import nl.baken.run.RunStatus;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.Backlog;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.settings.RunApplication;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;

/** An installation on a broker whose runs are activated one after the other, while the test writes its log. */
final class UpgradedInstallation implements AutoCloseable {

    private static final int PARTITIONS = 2;
    private static final Instant DECIDED = Instant.parse("2024-06-01T12:00:00Z");

    private final StackInstance instance;
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, Run> runs = new TreeMap<>();
    private final LogWriter log;
    private String active = Settings.FIRST_RUN;
    private int activations;

    /**
     * An installation that has topics, and runs nothing yet.
     *
     * @param prefix of its topics, used by no other
     */
    UpgradedInstallation(StackAddresses addresses, String prefix, Path directory) {
        instance = new StackInstance(addresses, prefix, directory);
        prepare(instance.topics());
        log = new LogWriter(instance.clients(), instance.topics());
    }

    private void prepare(TopicCatalog topics) {
        new HistoryRun(instance.clients(), topics, Duration.ZERO).prepare(TopicSizing.of(PARTITIONS, 1));
    }

    StackInstance instance() {
        return instance;
    }

    /**
     * Starts a run; the first one with the applications of the installation.
     *
     * @param starts an instance with these settings
     */
    void start(String run, ModelRef model, Function<Map<String, String>, AutoCloseable> starts) {
        prepare(Settings.ownTopics(instance.topics(), run));
        Map<String, String> settings = instance.settings();
        settings.put("state-directory", instance.directory().resolve(run).toString());
        settings.put("run", run);
        if (!run.equals(Settings.FIRST_RUN)) {
            settings.put("applications", "assess");
        }
        running.add(starts.apply(settings));
        runs.put(run, new Run(run, application(run), model, "0.0.0-development", 1));
    }

    private String application(String run) {
        return instance.prefix() + "run-" + run;
    }

    /** Writes records into the log, and waits for nobody to read them. */
    void write(List<SpecificRecord> records) {
        records.forEach(log::write);
        log.flush();
    }

    /** Makes a run the active one at this place in the log. */
    void activate(String run) {
        log.write(new RunActivated(
                "activation-" + ++activations, DECIDED, runs.get(run), active, "model-board", "a new version"));
        log.flush();
        active = run;
    }

    /** Waits until all that was written has been read, by everybody, and the run that was activated has taken over. */
    void settle() {
        Map<RunApplication, String> first = new TreeMap<>(Map.of(
                RunApplication.ASSESS,
                application(Settings.FIRST_RUN),
                RunApplication.PORTFOLIO,
                instance.prefix() + "portfolio",
                RunApplication.ALERT,
                instance.prefix() + "alert"));
        List<Backlog> backlogs = new ArrayList<>();
        runs.keySet().stream()
                .filter(run -> !run.equals(Settings.FIRST_RUN))
                .forEach(run -> backlogs.add(new Backlog(
                        instance.clients(), instance.topics(), Map.of(RunApplication.ASSESS, application(run)))));
        // Last, since alerting reads what any of the runs says.
        backlogs.add(new Backlog(instance.clients(), instance.topics(), first));
        try {
            Awaitility.await()
                    .forever()
                    .untilAsserted(() -> assertThat(phases())
                            .hasSize(PARTITIONS * runs.size())
                            .allSatisfy((place, phase) -> assertThat(phase)
                                    .as(place)
                                    .isEqualTo(place.startsWith(active + "/") ? RunPhase.ACTIVE : RunPhase.INACTIVE)));
            Awaitility.await().forever().until(() -> backlogs.stream().allMatch(Backlog::isEmpty));
        } finally {
            backlogs.forEach(Backlog::close);
        }
    }

    /** What each run does in each partition, by its name, a slash and the partition. */
    private Map<String, RunPhase> phases() throws IOException {
        Map<String, RunPhase> phases = new TreeMap<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(instance.clients());
                TopicReader reader = new TopicReader(instance.clients())) {
            RecordDecoder decoder = new RecordDecoder(registry, List.of(RunStatus.class));
            reader.read(instance.topics().nameOf(TopicCatalog.RUN_STATES), message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known(RunStatus status)) {
                    boolean isLatest = status.getOrdinal() == activations;
                    phases.put(
                            status.getRun().getName() + "/" + status.getPartition(),
                            isLatest ? status.getPhase() : RunPhase.UNKNOWN);
                }
            });
        }
        return phases;
    }

    Published published() {
        return Published.of(instance);
    }

    @Override
    public void close() throws Exception {
        log.close();
        for (AutoCloseable each : running) {
            each.close();
        }
    }
}
