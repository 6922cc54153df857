package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.replay.output.Outputs;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.handover.RunBoard;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology in the test driver of Kafka Streams, over a registry in memory. */
public final class Driver implements AutoCloseable {

    private static final TopicCatalog TOPICS = TopicCatalog.named("baken.");
    static final Instant WALL_CLOCK = Instant.parse("2026-01-01T00:00:00Z");

    private final SchemaRegistryClient registry;
    private final RecordEncoder encoder;
    private final RecordDecoder decoder;
    private final TopicCatalog own;
    private final Path directory;
    private final AtomicBoolean restarts = new AtomicBoolean();
    private final TopologyTestDriver driver;
    private final TopologyTestDriver alerting;
    private boolean alertingRuns = true;
    private final List<TestRecord<byte[], byte[]>> conditions = new ArrayList<>();

    public Driver(RiskModel model) {
        this(model, Optional.empty());
    }

    /** @param ticks how often the wall clock is written into the log; empty when it is not */
    public Driver(RiskModel model, Optional<Duration> ticks) {
        this(model, ticks, standardRetention());
    }

    /** @param retention how long assessments of a project are kept */
    public Driver(RiskModel model, Optional<Duration> ticks, Duration retention) {
        this(model, ticks, Settings.FIRST_RUN, new MockSchemaRegistryClient(), retention, nothing(), noted());
    }

    /**
     * One of several runs, without alerting.
     *
     * @param publicTopics what it reads when it takes over
     */
    static Driver run(RiskModel model, String name, SchemaRegistryClient registry, PublicTopics publicTopics) {
        return run(model, name, registry, publicTopics, noted());
    }

    /** The same with what is noted of the runs. */
    static Driver run(
            RiskModel model, String name, SchemaRegistryClient registry, PublicTopics publicTopics, RunBoard board) {
        Driver run = new Driver(model, Optional.empty(), name, registry, standardRetention(), publicTopics, board);
        run.stopAlerting();
        return run;
    }

    private static Duration standardRetention() {
        return settings(Path.of("unused")).assessmentRetention();
    }

    /** Nothing is noted of any run. */
    static RunBoard noted() {
        return (run, partition) -> RunBoard.Notes.NONE;
    }

    /** Public topics that are empty. */
    static PublicTopics nothing() {
        return partition -> new PublicTopics.Reading() {
            @Override
            public boolean readOn(PublicTopics.Taker taker) {
                return true;
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }

    private Driver(
            RiskModel model,
            Optional<Duration> ticks,
            String run,
            SchemaRegistryClient registry,
            Duration retention,
            PublicTopics publicTopics,
            RunBoard board) {
        this.registry = registry;
        encoder = new RecordEncoder(registry, true);
        decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());
        directory = temporary();
        Settings settings = settings(directory, run);
        own = settings.ownTopics();
        Properties properties = StreamsProperties.ofAssess(settings);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        TopologyContext wiring = context(model, settings, registry, encoder, ticks, retention, publicTopics, board);
        new AssessTopology(wiring, engine -> new Restarted(() -> new Assess(engine, wiring), restarts)).addTo(builder);
        new PortfolioTopology(settings.topics(), registry, encoder).addTo(builder);
        driver = new TopologyTestDriver(builder.build(properties), properties, WALL_CLOCK);
        Properties ofAlert = StreamsProperties.ofAlert(settings);
        alerting = new TopologyTestDriver(
                AlertTopology.build(settings.topics(), registry, encoder, ofAlert), ofAlert, WALL_CLOCK);
    }

    private static TopologyContext context(
            RiskModel model,
            Settings settings,
            SchemaRegistryClient registry,
            RecordEncoder encoder,
            Optional<Duration> ticks,
            Duration retention,
            PublicTopics publicTopics,
            RunBoard board) {
        return new TopologyContext(
                model,
                settings.topics(),
                settings.ownTopics(),
                registry,
                encoder,
                ticks,
                BakenApp.run(settings, model.ref()),
                retention,
                publicTopics,
                board);
    }

    /** What a topology of a run is made of. */
    static TopologyContext context(RiskModel model, Settings settings, SchemaRegistryClient registry) {
        return context(
                model,
                settings,
                registry,
                new RecordEncoder(registry, true),
                Optional.of(Duration.ofHours(1)),
                settings.assessmentRetention(),
                nothing(),
                noted());
    }

    static Settings settings(Path directory) {
        return settings(directory, Settings.FIRST_RUN);
    }

    static Settings settings(Path directory, String run) {
        return SettingsReader.read(
                Map.of(
                        "bootstrap-servers",
                        "none:9092",
                        "schema-registry",
                        "mock://driver",
                        "run",
                        run,
                        "state-directory",
                        directory.toString()),
                Map.of());
    }

    /** From its next record on it goes on from what it has committed, as after a restart. */
    void restart() {
        restarts.set(true);
    }

    /** Writes an event under the key of its project, or a tick, as publishing does. */
    public void take(SpecificRecord record) {
        Optional<EventHeader> header = EventTypes.headerOf(record);
        Instant at = switch (record) {
            case ClockTicked tick -> tick.getAt();
            case RunActivated activation -> activation.getAt();
            case RunHandedOver handover -> handover.getAt();
            default -> header.orElseThrow().getRecordedAt();
        };
        byte[] key = header.map(Driver::key).orElse(null);
        take(PROJECT_EVENTS, new TestRecord<>(key, encode(PROJECT_EVENTS, record), at));
    }

    /** Writes bytes as they are. */
    public void take(Topic topic, TestRecord<byte[], byte[]> record) {
        if (topic.equals(ALERT_CONDITIONS)) {
            alert(record);
            return;
        }
        pipe(driver, topic, record);
        alert();
    }

    private static void pipe(TopologyTestDriver into, Topic topic, TestRecord<byte[], byte[]> record) {
        into.createInputTopic(TOPICS.nameOf(topic), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    /** Alerting of the installation reads what this run says to it. */
    private void alert() {
        List<TestRecord<byte[], byte[]>> said = read(driver, TOPICS.nameOf(ALERT_CONDITIONS));
        conditions.addAll(said);
        if (alertingRuns) {
            said.forEach(this::alert);
        }
    }

    private void alert(TestRecord<byte[], byte[]> record) {
        pipe(alerting, ALERT_CONDITIONS, new TestRecord<>(record.key(), record.value(), record.getRecordTime()));
    }

    /** Alerting stands still until {@link #startAlerting}. */
    public void stopAlerting() {
        alertingRuns = false;
    }

    /** Alerting starts, and reads from the beginning all that was said and not read since. */
    public void startAlerting() {
        alertingRuns = true;
        conditions.forEach(this::alert);
    }

    /** Lets the wall clock go on. */
    public void wait(Duration time) {
        driver.advanceWallClockTime(time);
        alert();
    }

    /** The same for alerting. */
    void waitAlerting(Duration time) {
        alerting.advanceWallClockTime(time);
    }

    public byte[] encode(Topic topic, SpecificRecord record) {
        return encoder.encode(TOPICS.nameOf(topic), record);
    }

    public SchemaRegistryClient registry() {
        return registry;
    }

    /** What a topic got since it was last read. */
    public List<TestRecord<byte[], byte[]>> read(Topic topic) {
        if (topic.equals(ALERT_CONDITIONS)) {
            List<TestRecord<byte[], byte[]>> said = List.copyOf(conditions);
            conditions.clear();
            return said;
        }
        if (topic.equals(STEERING_ALERTS)) {
            return read(alerting, TOPICS.nameOf(topic));
        }
        List<TestRecord<byte[], byte[]>> found = new ArrayList<>(read(driver, TOPICS.nameOf(topic)));
        if (topic.equals(DEAD_LETTERS)) {
            found.addAll(read(alerting, TOPICS.nameOf(topic)));
        }
        return found;
    }

    /** The same of the topic that the run writes while it is not active. */
    List<TestRecord<byte[], byte[]>> readOwn(Topic topic) {
        return read(driver, own.nameOf(topic));
    }

    private static List<TestRecord<byte[], byte[]>> read(TopologyTestDriver from, String topic) {
        return from.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The same as records of the contract. */
    public List<Output> published(Topic topic) {
        return read(topic).stream()
                .map(record -> new Output(
                        topic,
                        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                        Instant.EPOCH,
                        decode(record.value())))
                .toList();
    }

    /** Everything that every topic of records got since it was last read. */
    public List<Output> published() {
        return outputs().flatMap(topic -> published(topic).stream()).toList();
    }

    /** The same as it was written. */
    public List<TestRecord<byte[], byte[]>> written() {
        return outputs().flatMap(topic -> read(topic).stream()).toList();
    }

    private static Stream<Topic> outputs() {
        return Outputs.TOPICS.stream().filter(topic -> !topic.equals(DEAD_LETTERS));
    }

    public SpecificRecord decode(byte[] value) {
        return switch (decoder.decode(value)) {
            case Decoded.Known known -> known.record();
            case Decoded.Undecodable undecodable -> throw new AssertionError(undecodable.message());
            case Decoded.UnknownType unknown -> throw new AssertionError(unknown.fullName());
        };
    }

    /** What is kept of one of the stores. */
    public <K, V> KeyValueStore<K, V> store(String name) {
        KeyValueStore<K, V> store = driver.getKeyValueStore(name);
        return store == null ? alerting.getKeyValueStore(name) : store;
    }

    /** The value of a metric of each store that has it, by name of the store. */
    public Map<String, Object> ofStores(String metric) {
        Map<String, Object> values = new TreeMap<>();
        driver.metrics().forEach((name, value) -> {
            if (name.name().equals(metric) && name.tags().containsKey("rocksdb-state-id")) {
                values.put(name.tags().get("rocksdb-state-id"), value.metricValue());
            }
        });
        return values;
    }

    /** The values of a metric of alerting, of each task that has it. */
    List<Object> ofAlerting(String metric) {
        return alerting.metrics().entrySet().stream()
                .filter(each -> each.getKey().name().equals(metric))
                .<Object>map(each -> each.getValue().metricValue())
                .toList();
    }

    /** How often the run counted something, over all kinds. */
    public int counted(String what) {
        return counted(driver.metrics(), what);
    }

    /** How often alerting counted something, over all kinds. */
    public int countedByAlerting(String what) {
        return counted(alerting.metrics(), what);
    }

    /** How often something was counted, over all kinds, among the metrics of an instance or of a driver. */
    static int counted(Map<MetricName, ? extends Metric> metrics, String what) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(what + "-total")
                        && metric.getKey().group().equals("stream-baken-metrics"))
                .mapToInt(metric -> ((Number) metric.getValue().metricValue()).intValue())
                .sum();
    }

    /** How often something was counted, of one kind. */
    public int counted(String what, String kind) {
        return Stream.of(driver.metrics(), alerting.metrics())
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals(what + "-total")
                        && kind.equals(metric.getKey().tags().get("baken-id")))
                .mapToInt(metric -> ((Number) metric.getValue().metricValue()).intValue())
                .sum();
    }

    @Override
    public void close() {
        driver.close();
        alerting.close();
        try (Stream<Path> files = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] key(EventHeader header) {
        return header.getProjectId().getBytes(StandardCharsets.UTF_8);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "driver");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
