package nl.baken.cli.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.EmbeddedStack;
import nl.baken.embedded.EmbeddedWorker;
import nl.baken.embedded.StackAddresses;
import nl.baken.embedded.StackSettings;
import nl.baken.embedded.StartProgress;
import nl.baken.embedded.WorkerSettings;
import nl.baken.serde.RegistryConnection;
import nl.baken.server.BakenServer;
import nl.baken.server.ServerSettings;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.Ticks;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * A broker, a schema registry, the applications and the server, on this machine, with everything they keep in one
 * directory: there again after a stop, and after a crash.
 */
public final class LocalInstallation implements AutoCloseable {

    private static final Duration PATIENCE_WITH_THE_WORKER = Duration.ofMinutes(3);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final StackAddresses stack;
    private final String instance;
    private final TopicCatalog topics;
    private BakenApp app;
    private BakenServer server;
    private Optional<EmbeddedWorker> worker = Optional.empty();
    private Set<String> connectors = Set.of();

    private LocalInstallation(StackAddresses stack, TopicCatalog topics) {
        this.stack = stack;
        this.topics = topics;
        this.instance = "127.0.0.1:" + freePort();
    }

    /** Makes the settings of a server, of the directory of its store and of settings for clients. */
    @FunctionalInterface
    public interface ServerOn {
        ServerSettings settings(Path store, Map<String, Object> clients, TopicCatalog topics);
    }

    /**
     * What an installation is made with.
     *
     * @param data the directory, made when it is not there
     * @param settings reads the settings of an instance on a stack; the flags win over everything else
     * @param server how the server runs
     * @param examples histories for a log that is empty; may be empty itself
     * @param connectors what runs beside it in a worker of Kafka Connect; without any there is no worker
     */
    public record Parts(
            Path data,
            RiskModel model,
            TopicCatalog topics,
            BiFunction<StackAddresses, Map<String, String>, Settings> settings,
            ServerOn server,
            Collection<SpecificRecord> examples,
            Connectors connectors,
            StartProgress progress) {}

    /**
     * Starts everything, and returns when an event can come in and is assessed.
     *
     * @throws InstallationException when the directory cannot be used
     */
    public static LocalInstallation start(Parts parts) {
        DataDirectory data = DataDirectory.open(parts.data());
        EmbeddedStack stack = EmbeddedStack.start(
                StackSettings.keptIn(data.stack()).withHeaps(320, 192).withProgress(parts.progress()));
        LocalInstallation installation = new LocalInstallation(stack.addresses(), parts.topics());
        installation.running.push(stack);
        try {
            installation.run(parts, data);
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private void run(Parts parts, DataDirectory data) {
        Map<String, Object> clients = clients();
        Preparation preparation = new Preparation(clients, topics);
        preparation.topicsAndSchemas();
        if (!parts.examples().isEmpty()) {
            preparation.history(parts.examples(), InstantSource.system().instant());
        }
        if (parts.connectors().mail().isPresent()) {
            // Before anything is alerted of: from here on every alert is mailed, also one of a time when mail does not
            // run.
            preparation.fromNowOn(Connectors.MAIL, TopicCatalog.STEERING_ALERTS);
        }
        app = BakenApp.start(parts.settings().apply(stack, flags(data)), parts.model());
        running.push(app);
        if (parts.connectors().any()) {
            worker = Optional.of(connect(parts, data));
            running.push(worker.get());
        }
        server = BakenServer.start(parts.server().settings(data.server(), clients, topics), InstantSource.system());
        running.push(server);
    }

    private EmbeddedWorker connect(Parts parts, DataDirectory data) {
        Map<String, Map<String, String>> settings = parts.connectors()
                .settings(
                        stack,
                        topics.nameOf(TopicCatalog.STEERING_ALERTS),
                        topics.nameOf(TopicCatalog.NOTIFICATIONS),
                        topics.nameOf(TopicCatalog.DEAD_LETTERS));
        connectors = settings.keySet();
        return EmbeddedWorker.start(new WorkerSettings(
                stack,
                data.worker(),
                Plugins.directory(),
                settings,
                parts.connectors().environment(),
                PATIENCE_WITH_THE_WORKER));
    }

    private Map<String, String> flags(DataDirectory data) {
        Map<String, String> flags = new TreeMap<>();
        flags.put(Setting.PREFIX.label(), topics.prefix());
        flags.put(Setting.RUN.label(), Settings.FIRST_RUN);
        flags.put(Setting.TICKS.label(), Ticks.LIVE.name());
        flags.put(Setting.TICK_INTERVAL.label(), "PT1M");
        flags.put(Setting.STATE_DIRECTORY.label(), data.state().toString());
        flags.put(Setting.QUERY_ADDRESS.label(), instance);
        return flags;
    }

    /** Settings for clients of the broker and the registry of this installation. */
    Map<String, Object> clients() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers(),
                RegistryConnection.URL, stack.schemaRegistryUrl());
    }

    /** Kafka Streams has to know the port before anything listens at it. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StackAddresses stack() {
        return stack;
    }

    /** Of the server, for instance {@code http://127.0.0.1:8080}. */
    public String server() {
        return server.address();
    }

    /** Where the instance answers what it published, for instance {@code http://127.0.0.1:8090}. */
    public String instance() {
        return "http://" + instance;
    }

    /** Which connectors run and where the worker tells how they are, for people. */
    public String connectors() {
        return worker.map(running -> String.join(", ", connectors) + "; how they are: " + running.address()
                        + "/connectors?expand=status")
                .orElse("none (--mail, --connectors)");
    }

    /** The process of the worker; empty when there is none. */
    Optional<ProcessHandle> worker() {
        return worker.map(EmbeddedWorker::handle);
    }

    /** Calls with a sentence for people when the worker ends by itself. */
    public void whenConnectorsAreGone(Consumer<String> told) {
        worker.ifPresent(running -> running.whenGone(told));
    }

    /** Waits until it is closed, or until an application ends by itself. */
    public void awaitEnd() throws InterruptedException {
        app.awaitEnd();
    }

    /** Ends what was started, the last first. Closing twice is closing once. */
    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("Something could not be stopped", e);
            }
        }
    }
}
