package nl.baken.streams.intake;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.EVENTS_IN;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Intake in the test driver of Kafka Streams, over a registry in memory. */
final class IntakeDriver implements AutoCloseable {

    static final Instant ARRIVAL = Instant.parse("2026-05-01T12:00:00Z");

    private static final TopicCatalog TOPICS = TopicCatalog.named("baken.");

    final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final RecordEncoder encoder = new RecordEncoder(registry, true);
    private final RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());
    private final TopologyTestDriver driver;

    IntakeDriver() {
        Settings settings = SettingsReader.read(
                Map.of("bootstrap-servers", "none:9092", "schema-registry", "mock://intake"), Map.of());
        driver = new TopologyTestDriver(
                IntakeTopology.build(TOPICS, registry, encoder), StreamsProperties.ofIntake(settings), ARRIVAL);
    }

    void send(byte[] key, byte[] value, Headers headers) {
        driver.createInputTopic(TOPICS.nameOf(EVENTS_IN), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, headers, ARRIVAL));
    }

    void send(byte[] value) {
        send(null, value, new RecordHeaders());
    }

    void send(String json, Headers headers) {
        send(null, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** What a topic got since it was last read. */
    List<TestRecord<byte[], byte[]>> read(Topic topic) {
        return driver.createOutputTopic(TOPICS.nameOf(topic), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> letters() {
        return read(DEAD_LETTERS);
    }

    /** In the wire format, its schema registered as the Java publisher does. */
    byte[] encode(SpecificRecord record) {
        return encoder.encode(TOPICS.nameOf(EVENTS_IN), record);
    }

    /** In the wire format, with the schema of the writer under the name that clients of Confluent give it. */
    byte[] encodeGeneric(GenericRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5)
                .put((byte) 0)
                .putInt(register(record.getSchema()))
                .array());
        BinaryEncoder avro = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, avro);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private int register(Schema schema) {
        try {
            return registry.register("baken.events-in-value", new AvroSchema(schema));
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException(e);
        }
    }

    SpecificRecord decode(byte[] value) {
        return ((Decoded.Known) decoder.decode(value)).record();
    }

    /** How often something was counted, of one kind; of any kind when that is empty. */
    int counted(String what, String kind) {
        return driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(what + "-total")
                        && (kind.isEmpty() || kind.equals(metric.getKey().tags().get("baken-id"))))
                .mapToInt(metric -> ((Number) metric.getValue().metricValue()).intValue())
                .sum();
    }

    static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }

    @Override
    public void close() {
        driver.close();
    }
}
