package nl.baken.streams.run;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nl.baken.assessment.model.RiskModel;
import nl.baken.output.ModelRef;
import nl.baken.run.Run;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.handover.KafkaPublicTopics;
import nl.baken.streams.handover.KafkaRunBoard;
import nl.baken.streams.intake.IntakeTopology;
import nl.baken.streams.query.LocalState;
import nl.baken.streams.query.QueryServer;
import nl.baken.streams.settings.RunApplication;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.streams.settings.Ticks;
import nl.baken.streams.topology.AlertTopology;
import nl.baken.streams.topology.AssessTopology;
import nl.baken.streams.topology.NotifyTopology;
import nl.baken.streams.topology.PortfolioTopology;
import nl.baken.streams.topology.TopologyContext;
import nl.baken.streams.topology.store.StateFormat;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance, from its start until it is closed or ends by itself: one or more applications of Kafka Streams, each
 * with threads, group and state of its own. When one of them ends by itself, the instance ends.
 */
public final class BakenApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BakenApp.class);

    private static final Duration LOOK_AT_PARTITIONS = Duration.ofMinutes(1);

    private final SchemaRegistryClient registry;
    private final Map<RunApplication, RunningApplication> applications = new EnumMap<>(RunApplication.class);
    private final CountDownLatch ended = new CountDownLatch(1);
    private QueryServer door;
    private PartitionWatch watch;

    private BakenApp(Settings settings, RiskModel model) {
        registry = RegistryConnection.open(StreamsProperties.registry(settings));
        RecordEncoder encoder = new RecordEncoder(registry, settings.registerSchemas());
        settings.applications()
                .forEach(application ->
                        applications.put(application, application(application, settings, model, encoder)));
    }

    private RunningApplication application(
            RunApplication application, Settings settings, RiskModel model, RecordEncoder encoder) {
        return switch (application) {
            case INTAKE ->
                new RunningApplication(
                        IntakeTopology.build(settings.topics(), registry, encoder),
                        StreamsProperties.ofIntake(settings),
                        ended::countDown);
            case ALERT -> {
                Properties properties = StreamsProperties.ofAlert(settings);
                yield new RunningApplication(
                        AlertTopology.build(settings.topics(), registry, encoder, properties),
                        properties,
                        ended::countDown);
            }
            case NOTIFY -> {
                Properties properties = StreamsProperties.ofNotify(settings);
                yield new RunningApplication(
                        NotifyTopology.build(settings.topics(), registry, encoder, properties),
                        properties,
                        ended::countDown);
            }
            case ASSESS -> {
                Properties properties = StreamsProperties.ofAssess(settings);
                TopologyContext wiring = new TopologyContext(
                        model,
                        settings.topics(),
                        settings.ownTopics(),
                        registry,
                        encoder,
                        Optional.of(settings.tickInterval()).filter(interval -> settings.ticks() == Ticks.LIVE),
                        run(settings, model.ref()),
                        settings.assessmentRetention(),
                        new KafkaPublicTopics(clients(settings), settings.topics()),
                        new KafkaRunBoard(clients(settings), registry, settings.topics()));
                yield new RunningApplication(
                        new AssessTopology(wiring).build(properties), properties, ended::countDown);
            }
            case PORTFOLIO -> {
                Properties properties = StreamsProperties.ofPortfolio(settings);
                PortfolioTopology portfolio = new PortfolioTopology(settings.topics(), registry, encoder);
                yield new RunningApplication(portfolio.build(properties), properties, ended::countDown);
            }
        };
    }

    /** The run that an instance with these settings belongs to. */
    public static Run run(Settings settings, ModelRef model) {
        return new Run(settings.run(), settings.assessId(), model, Software.version(), (int) StateFormat.VERSION);
    }

    private static Map<String, Object> clients(Settings settings) {
        Map<String, Object> clients = new HashMap<>(settings.clients());
        clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return clients;
    }

    /**
     * Starts an instance.
     *
     * @return when it runs; each of its applications then has its share of the work, its state is restored, and it reads on
     *     where it was
     * @throws RunException when topics are missing, or it does not run within the start-timeout
     */
    public static BakenApp start(Settings settings, RiskModel model) {
        return start(settings, model, starting -> {});
    }

    /**
     * The same for who may have to stop it before it runs: otherwise its members would stay in their groups, and the others wait
     * for them as long as a session lasts.
     *
     * @param starting is handed the instance before anything of it starts; when it is closed before it runs, it is returned ended
     */
    public static BakenApp start(Settings settings, RiskModel model, Consumer<BakenApp> starting) {
        NeededTopics.check(settings, StreamsProperties.ofAssess(settings));
        BakenApp app = new BakenApp(settings, model);
        LOG.info(
                "Starting {} with model {} {} on {}",
                app.ids(),
                model.ref().getId(),
                model.ref().getVersion(),
                settings.bootstrapServers());
        starting.accept(app);
        try {
            settings.queryAddress()
                    .filter(address -> app.applications.containsKey(RunApplication.ASSESS))
                    .ifPresent(app::openDoor);
            app.applications.values().forEach(RunningApplication::start);
            app.applications.values().forEach(application -> application.awaitRunning(settings.startTimeout()));
            if (!app.isRunning()) {
                return app;
            }
            app.watch = PartitionWatch.start(
                    Admin.create(StreamsProperties.ofAssess(settings)),
                    NeededTopics.names(settings),
                    LOOK_AT_PARTITIONS,
                    String.join("+", app.ids()));
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    /** Under which the instances that share the work find each other, one for each application, in their order. */
    public List<String> ids() {
        return applications.values().stream().map(RunningApplication::id).toList();
    }

    /** The same by application. */
    public Map<RunApplication, String> groups() {
        Map<RunApplication, String> groups = new EnumMap<>(RunApplication.class);
        applications.forEach((application, running) -> groups.put(application, running.id()));
        return groups;
    }

    /** True until it is closed or ends by itself. */
    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    /** Assess, for metrics and for the state. */
    public KafkaStreams streams() {
        return streams(RunApplication.ASSESS);
    }

    /**
     * One of the applications, for metrics.
     *
     * @throws IllegalStateException when this instance does not run it
     */
    public KafkaStreams streams(RunApplication application) {
        return running(application).streams();
    }

    private RunningApplication running(RunApplication application) {
        RunningApplication running = applications.get(application);
        if (running == null) {
            throw new IllegalStateException("This instance does not run " + application.label());
        }
        return running;
    }

    /**
     * Waits until the instance is closed or ends by itself.
     *
     * @throws RunException when it ended by itself, with the reason
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        applications.values().stream()
                .flatMap(application -> application.fatal().stream())
                .findFirst()
                .ifPresent(failure -> {
                    throw new RunException("The instance ended: " + Failures.rootMessage(failure), failure);
                });
    }

    /** Stops, and commits what was done. Closing twice is closing once. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        closeApplications();
        if (door != null) {
            // Last, so that who asks while the applications stop is told to ask again.
            door.close();
        }
        try {
            registry.close();
        } catch (IOException e) {
            throw new RunException("The connection to the schema registry could not be closed", e);
        }
    }

    /** All at the same time: a group that waits for one application must not wait for the other first. */
    private void closeApplications() {
        List<Thread> closing = new ArrayList<>();
        applications
                .values()
                .forEach(application -> closing.add(Thread.ofPlatform().start(application::close)));
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunException("Interrupted while stopping", e);
            }
        }
    }

    private void openDoor(String address) {
        HostInfo self = HostInfo.buildFromEndpoint(address);
        try {
            door = QueryServer.open(self, new LocalState(streams(), self));
        } catch (IOException | IllegalArgumentException e) {
            throw new RunException(
                    "Nothing can listen at query-address " + address + " (" + e.getMessage()
                            + "). Is the port free, and HOST a name or address of this machine?",
                    e);
        }
    }
}
