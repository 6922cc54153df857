package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.event.EventHeader;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.letter.UnwritableOutputs;
import nl.baken.streams.run.Silence;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.internals.RecordCollectorImpl;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Promise: an output that its topic has no room for is told and counted, and the outputs after it come. */
class SinksTest {

    /** Kafka Streams reports what the handler has reported already. */
    @RegisterExtension
    static final Silence KAFKA = new Silence(RecordCollectorImpl.class);

    @RegisterExtension
    static final Silence OURS = new Silence(UnwritableOutputs.class);

    private static final int ROOM = STEERING_ALERTS.mostBytes();

    @Test
    void shouldLeaveOutAnOutputWithoutRoomAndGoOn() {
        // Given a topology whose outputs have as many characters as it is told, which cannot be compressed
        SchemaRegistryClient registry = new MockSchemaRegistryClient();
        Settings settings = Driver.settings(Path.of("unused"));
        Properties properties = StreamsProperties.ofAssess(settings);
        StreamsBuilder builder = new StreamsBuilder();
        Sinks.records(
                builder.stream("sizes", Consumed.with(Serdes.String(), Serdes.Integer()))
                        .mapValues(SinksTest::record),
                STEERING_ALERTS,
                settings.topics(),
                new RecordEncoder(registry, true));
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties)) {
            // When
            var sizes = driver.createInputTopic("sizes", new StringSerializer(), new IntegerSerializer());
            for (int size : new int[] {10, 2 * ROOM, 20}) {
                sizes.pipeInput("key", size);
            }

            // Then
            assertThat(read(driver, settings.topics().nameOf(STEERING_ALERTS))).hasSize(2);
            assertThat(read(driver, settings.topics().nameOf(DEAD_LETTERS)))
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(header(letter, DeadLetterHeaders.REASON))
                                .isEqualTo(UnwritableOutputs.OUTPUT_TOO_LARGE);
                        assertThat(header(letter, DeadLetterHeaders.MESSAGE)).contains("baken.steering-alerts");
                        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("sizes");
                        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("1");
                    });
            assertThat(driver.metrics().entrySet().stream()
                            .filter(metric -> metric.getKey().name().equals("dropped-records-total"))
                            .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                            .sum())
                    .isEqualTo(1);
        }
    }

    private static SpecificRecord record(int size) {
        SpecificRecord event = new EventGenerator(1)
                .next(EventTypes.named("StatusReported").orElseThrow(), "p", Instant.parse("2024-03-01T00:00:00Z"));
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        String noise = new Random(1)
                .ints(size, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        header.put(header.getSchema().getField("extensions").pos(), Map.of("noise", noise));
        return event;
    }

    private static List<TestRecord<byte[], byte[]>> read(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
