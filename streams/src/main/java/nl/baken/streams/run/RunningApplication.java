package nl.baken.streams.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One application of Kafka Streams in an instance, from its start until it is closed or ends by itself. */
final class RunningApplication {

    private static final Logger LOG = LoggerFactory.getLogger(RunningApplication.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(30);

    private final String id;
    private final KafkaStreams streams;
    private final Failures failures = new Failures(new SplittableRandom());
    private final CountDownLatch running = new CountDownLatch(1);
    private final Runnable atTheEnd;
    private volatile boolean ended;

    /** @param atTheEnd is run when it has ended, by itself or not, at least once */
    RunningApplication(Topology topology, Properties properties, Runnable atTheEnd) {
        this.atTheEnd = atTheEnd;
        id = properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler(failures);
        streams.setStateListener(this::onChange);
    }

    String id() {
        return id;
    }

    KafkaStreams streams() {
        return streams;
    }

    void start() {
        LOG.info("Starting {}", id);
        streams.start();
    }

    /** False when it has ended. */
    boolean isRunning() {
        return !ended;
    }

    /** Why it ended by itself; empty while it has not. */
    Optional<Throwable> fatal() {
        return failures.fatal();
    }

    /** @throws RunException when it does not run within this time */
    void awaitRunning(Duration timeout) {
        try {
            boolean inTime = running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (failures.fatal().isPresent()) {
                Throwable failure = failures.fatal().get();
                throw new RunException(id + " did not start: " + Failures.rootMessage(failure), failure);
            }
            if (!inTime) {
                throw new RunException(id + " did not start within " + timeout + " (it is " + streams.state()
                        + "). Its log says what it waited for; set start-timeout to wait longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("Interrupted while starting", e);
        }
    }

    /** Stops, and commits what was done. */
    void close() {
        failures.close();
        // The others take over at once, and a restart need not wait until the group has given up on who left.
        boolean inTime = streams.close(CloseOptions.timeout(PATIENCE_AT_THE_END)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        end();
        if (!inTime) {
            LOG.warn("{} did not stop within {}; what was not committed is done again", id, PATIENCE_AT_THE_END);
        }
    }

    private void onChange(KafkaStreams.State next, KafkaStreams.State before) {
        LOG.info("{} is {}", id, next);
        switch (next) {
            case RUNNING -> running.countDown();
            case ERROR, NOT_RUNNING -> {
                running.countDown();
                end();
            }
            case CREATED, REBALANCING, PENDING_SHUTDOWN, PENDING_ERROR -> {
                // On its way to one of the others.
            }
        }
    }

    private void end() {
        ended = true;
        atTheEnd.run();
    }
}
