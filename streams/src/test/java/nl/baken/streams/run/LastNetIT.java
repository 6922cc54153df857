package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: an output that its topic does not take ends no application; it is told, and the others come. */
@ExtendWith(SharedStack.class)
class LastNetIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("net.");

    @TempDir
    private Path directory;

    @Test
    void shouldGoOnAfterAnOutputWithoutRoom(StackAddresses addresses) throws Exception {
        // Given an output topic that takes less than everybody thinks
        Map<String, Object> clients = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers(),
                RegistryConnection.URL, addresses.schemaRegistryUrl());
        new HistoryRun(clients, TOPICS, Duration.ZERO).prepare(TopicSizing.of(1, 1));
        try (Admin admin = Admin.create(clients)) {
            admin.createTopics(List.of(
                            new NewTopic("net.in", 1, (short) 1),
                            new NewTopic("net.out", 1, (short) 1).configs(Map.of("max.message.bytes", "10000"))))
                    .all()
                    .get();
        }
        Properties properties = StreamsProperties.ofIntake(SettingsReader.read(
                Map.of(
                        "bootstrap-servers", addresses.bootstrapServers(),
                        "schema-registry", addresses.schemaRegistryUrl(),
                        "prefix", "net.",
                        "state-directory", directory.toString()),
                Map.of()));
        Topology topology = new Topology()
                .addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "net.in")
                .addSink("out", "net.out", new ByteArraySerializer(), new ByteArraySerializer(), "in");
        RunningApplication app = new RunningApplication(topology, properties, () -> {});
        app.start();
        app.awaitRunning(Duration.ofMinutes(5));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer())) {
            // When
            producer.send(new ProducerRecord<>("net.in", new byte[10])).get();
            producer.send(new ProducerRecord<>("net.in", noise(50_000))).get();
            producer.send(new ProducerRecord<>("net.in", new byte[20])).get();
            Awaitility.await()
                    .forever()
                    .until(() -> !app.isRunning() || read(clients, "net.out").size() >= 2);
        } finally {
            app.close();
        }

        // Then
        assertThat(app.fatal()).isEmpty();
        assertThat(read(clients, "net.out"))
                .extracting(record -> record.value().length)
                .containsExactly(10, 20);
        assertThat(read(clients, "net.dead-letters"))
                .singleElement()
                .satisfies(letter -> assertThat(new String(
                                letter.headers()
                                        .lastHeader(DeadLetterHeaders.OFFSET)
                                        .value(),
                                StandardCharsets.UTF_8))
                        .isEqualTo("1"));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Map<String, Object> clients, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(topic, records::add);
        }
        return records;
    }
}
