package nl.baken.benchmark;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import nl.baken.cloudevent.JsonLine;
import nl.baken.cloudevent.JsonLines;
import nl.baken.cloudevent.Read;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.EmbeddedStack;
import nl.baken.embedded.StackSettings;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.memory.Replay;
import nl.baken.event.ClockTicked;
import nl.baken.riskmodel.ModelFile;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.Backlog;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.settings.RunApplication;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import org.apache.avro.specific.SpecificRecord;

/**
 * A broker, a registry, the topics of Baken, and Baken itself on them. All that the benchmarks know of Baken is here; they
 * know the rest as names of topics and as bytes.
 */
final class Stack implements AutoCloseable {

    /** Baken while it runs. */
    interface Pipeline extends AutoCloseable {

        /** The id of the application, which is also its consumer group. */
        String id();

        /** True when nothing is left to process. */
        boolean isDone();

        @Override
        void close();
    }

    /** The assessment without Kafka, with its state in memory, for the partitions that it is given. Not thread-safe. */
    interface Assessor {

        /** Takes the next record of a partition of the log. */
        void take(int partition, byte[] value);
    }

    /** Takes what an assessor publishes. */
    @FunctionalInterface
    interface Sink {
        void publish(String topic, byte[] key, byte[] value);
    }

    private static final String PREFIX = "baken.";

    /** For what starts, on a machine that may be busy: nothing is measured of it that a limit would keep true. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final TopicCatalog CATALOG = TopicCatalog.named(PREFIX);

    private final int partitions;
    private final EmbeddedStack embedded;
    private final Map<String, Object> clients = new TreeMap<>();
    private final SchemaRegistryClient registry;
    private final RecordEncoder encoder;

    private Stack(int partitions) {
        this.partitions = partitions;
        StackSettings usual = StackSettings.temporary();
        embedded = EmbeddedStack.start(new StackSettings(
                Optional.empty(), usual.brokerHeap(), usual.registryHeap(), PATIENCE, usual.progress()));
        clients.put("bootstrap.servers", embedded.bootstrapServers());
        clients.put(RegistryConnection.URL, embedded.schemaRegistryUrl());
        registry = RegistryConnection.open(clients);
        encoder = new RecordEncoder(registry, false);
    }

    /** Starts broker and registry, and makes topics and schemas. */
    static Stack start(int partitions) {
        Stack stack = new Stack(partitions);
        new HistoryRun(stack.clients, CATALOG, PATIENCE).prepare(TopicSizing.of(partitions, 1));
        return stack;
    }

    /** Settings of Kafka clients. */
    Map<String, Object> clients() {
        return new HashMap<>(clients);
    }

    int partitions() {
        return partitions;
    }

    /** The names of the topics that the catalogue has. */
    List<String> topics() {
        return TopicCatalog.topics().stream().map(CATALOG::nameOf).toList();
    }

    /** The topic that is the log. */
    String log() {
        return CATALOG.nameOf(TopicCatalog.PROJECT_EVENTS);
    }

    /** The group of the instances that assess. */
    String assessing() {
        return PREFIX + "run-main";
    }

    /** The topic of alerts to steering groups, keyed by steering group. */
    String alerts() {
        return CATALOG.nameOf(TopicCatalog.STEERING_ALERTS);
    }

    /** What the processes of broker and registry have used of processors so far. */
    Duration processorTime() {
        return embedded.processes().values().stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Publishes the events of a file, in its order, and a tick at the start of every day.
     *
     * @param progress is given the number of events after each event
     * @return how many events there were
     */
    long publish(Path file, LongConsumer progress) throws IOException {
        long events = 0;
        Instant day = null;
        try (JsonLines lines = JsonLines.from(file);
                LogWriter log = new LogWriter(clients, CATALOG)) {
            while (lines.hasNext()) {
                SpecificRecord event = accepted(lines.next());
                Instant at = EventTypes.headerOf(event).orElseThrow().getRecordedAt();
                day = day == null ? at.truncatedTo(ChronoUnit.DAYS) : day;
                for (; !day.isAfter(at); day = day.plus(1, ChronoUnit.DAYS)) {
                    log.write(new ClockTicked(day));
                }
                log.write(event);
                progress.accept(++events);
            }
            log.write(new ClockTicked(Objects.requireNonNull(day, "There are no events in " + file)));
            log.flush();
        }
        return events;
    }

    /** A tick into every partition. */
    void tick(Instant at) {
        try (LogWriter log = new LogWriter(clients, CATALOG)) {
            log.write(new ClockTicked(at));
            log.flush();
        }
    }

    /** The value of the record of the log that is this CloudEvent in JSON. */
    byte[] encode(String event) throws IOException {
        try (JsonLines lines = JsonLines.from(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))) {
            return encoder.encode(log(), accepted(lines.next()));
        }
    }

    /**
     * Starts Baken, on the time that is in the log.
     *
     * @param state where its state is
     * @param properties of Kafka Streams, beside those that Baken sets
     */
    Pipeline run(int threads, Path state, Map<String, String> properties) {
        Map<String, String> flags = new TreeMap<>();
        flags.put("bootstrap-servers", embedded.bootstrapServers());
        flags.put("schema-registry", embedded.schemaRegistryUrl());
        flags.put("prefix", PREFIX);
        flags.put("ticks", "LOG");
        flags.put("applications", "assess,portfolio,alert");
        flags.put("threads", Integer.toString(threads));
        flags.put("start-timeout", PATIENCE.toString());
        flags.put("state-directory", state.toString());
        Map<String, String> environment = new TreeMap<>();
        properties.forEach((name, value) -> environment.put(SettingsReader.CLIENT_PREFIX + name, value));
        BakenApp app = BakenApp.start(SettingsReader.read(flags, environment), ModelFile.shipped());
        Backlog backlog = new Backlog(clients, CATALOG, app.groups());
        return new Pipeline() {
            @Override
            public String id() {
                return app.groups().get(RunApplication.ASSESS);
            }

            @Override
            public boolean isDone() {
                if (!app.isRunning()) {
                    throw new IllegalStateException("The pipeline ended before everything was processed");
                }
                return backlog.isEmpty();
            }

            @Override
            public void close() {
                backlog.close();
                app.close();
            }
        };
    }

    Assessor assessor(Sink sink) {
        RecordDecoder decoder = new RecordDecoder(registry, AdmissionCheck.EVENTS);
        Map<Integer, Replay> replays = new HashMap<>();
        return (partition, value) -> {
            if (decoder.decode(value) instanceof Decoded.Known known) {
                replays.computeIfAbsent(
                                partition,
                                _ -> new Replay(ModelFile.shipped(), published -> {
                                    String topic = CATALOG.nameOf(published.topic());
                                    sink.publish(
                                            topic,
                                            published.key() == null
                                                    ? null
                                                    : published.key().getBytes(StandardCharsets.UTF_8),
                                            encoder.encode(topic, published.record()));
                                }))
                        .take(known.record());
            }
        };
    }

    /** Reads, checks and forgets every event of a file, and gives their number. */
    static long decode(Path file) throws IOException {
        long events = 0;
        try (JsonLines lines = JsonLines.from(file)) {
            for (; lines.hasNext(); events++) {
                accepted(lines.next());
            }
        }
        return events;
    }

    private static SpecificRecord accepted(JsonLine line) {
        return Optional.of(line.read())
                .filter(Read.Accepted.class::isInstance)
                .map(read -> ((Read.Accepted) read).record())
                .orElseThrow(
                        () -> new IllegalArgumentException("Line " + line.number() + " is no event: " + line.read()));
    }

    @Override
    public void close() {
        try {
            registry.close();
        } catch (IOException e) {
            throw new IllegalStateException("The connection to the schema registry could not be closed", e);
        } finally {
            embedded.close();
        }
    }
}
