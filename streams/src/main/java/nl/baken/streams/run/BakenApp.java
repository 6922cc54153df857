package nl.baken.streams.run;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.baken.assessment.model.RiskModel;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.query.LocalState;
import nl.baken.streams.query.QueryServer;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.streams.settings.Ticks;
import nl.baken.streams.topology.BakenTopology;
import nl.baken.streams.topology.TopologyContext;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance, from its start until it is closed or ends by itself. */
public final class BakenApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BakenApp.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(30);

    private final String applicationId;
    private final SchemaRegistryClient registry;
    private final KafkaStreams streams;
    private final Failures failures = new Failures(new SplittableRandom());
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private QueryServer door;

    private BakenApp(Settings settings, RiskModel model, Properties properties) {
        applicationId = settings.applicationIdFor(model.ref());
        registry = RegistryConnection.open(StreamsProperties.registry(settings));
        TopologyContext wiring = new TopologyContext(
                model,
                settings.input(),
                settings.output(),
                registry,
                new RecordEncoder(registry, settings.registerSchemas()),
                Optional.of(settings.tickInterval()).filter(interval -> settings.ticks() == Ticks.LIVE),
                settings.shadow(),
                settings.assessmentRetention());
        streams = new KafkaStreams(BakenTopology.build(wiring, properties), properties);
        streams.setUncaughtExceptionHandler(failures);
        streams.setStateListener(this::onChange);
    }

    /**
     * Starts an instance.
     *
     * @return when it runs; it then has its share of the work, its state is restored, and it reads on where it was
     * @throws RunException when topics are missing, or it does not run within the start-timeout
     */
    public static BakenApp start(Settings settings, RiskModel model) {
        Properties properties = StreamsProperties.of(settings, model.ref());
        NeededTopics.check(settings, properties);
        BakenApp app = new BakenApp(settings, model, properties);
        LOG.info(
                "Starting {} with model {} {} on {}",
                app.applicationId,
                model.ref().getId(),
                model.ref().getVersion(),
                settings.bootstrapServers());
        try {
            settings.queryAddress().ifPresent(app::openDoor);
            app.streams.start();
            app.awaitRunning(settings.startTimeout());
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    /** Under which the instances that share the work find each other. */
    public String applicationId() {
        return applicationId;
    }

    /** True until it is closed or ends by itself. */
    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    /** For metrics and for the state. */
    public KafkaStreams streams() {
        return streams;
    }

    /**
     * Waits until the instance is closed or ends by itself.
     *
     * @throws RunException when it ended by itself, with the reason
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        failures.fatal().ifPresent(failure -> {
            throw new RunException("The instance ended: " + Failures.rootMessage(failure), failure);
        });
    }

    /** Stops, and commits what was done. Closing twice is closing once. */
    @Override
    public void close() {
        failures.close();
        if (door != null) {
            door.close();
        }
        // The others take over at once, and a restart need not wait until the group has given up on who left.
        boolean inTime = streams.close(CloseOptions.timeout(PATIENCE_AT_THE_END)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        ended.countDown();
        if (!inTime) {
            LOG.warn(
                    "{} did not stop within {}; what was not committed is done again",
                    applicationId,
                    PATIENCE_AT_THE_END);
        }
        try {
            registry.close();
        } catch (IOException e) {
            throw new RunException("The connection to the schema registry could not be closed", e);
        }
    }

    private void openDoor(String address) {
        HostInfo self = HostInfo.buildFromEndpoint(address);
        try {
            door = QueryServer.open(self, new LocalState(streams, self));
        } catch (IOException | IllegalArgumentException e) {
            throw new RunException(
                    "Nothing can listen at query-address " + address + " (" + e.getMessage()
                            + "). Is the port free, and HOST a name or address of this machine?",
                    e);
        }
    }

    private void awaitRunning(Duration timeout) {
        try {
            boolean inTime = running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (failures.fatal().isPresent()) {
                Throwable failure = failures.fatal().get();
                throw new RunException("The instance did not start: " + Failures.rootMessage(failure), failure);
            }
            if (!inTime) {
                throw new RunException("The instance did not start within " + timeout + " (it is " + streams.state()
                        + "). Its log says what it waited for; set start-timeout to wait longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("Interrupted while starting", e);
        }
    }

    private void onChange(KafkaStreams.State next, KafkaStreams.State before) {
        LOG.info("{} is {}", applicationId, next);
        switch (next) {
            case RUNNING -> running.countDown();
            case ERROR, NOT_RUNNING -> {
                running.countDown();
                ended.countDown();
            }
            case CREATED, REBALANCING, PENDING_SHUTDOWN, PENDING_ERROR -> {
                // On its way to one of the others.
            }
        }
    }
}
