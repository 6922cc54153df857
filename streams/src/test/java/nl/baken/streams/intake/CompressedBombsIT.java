package nl.baken.streams.intake;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.EVENTS_IN;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.event.EventHeader;
import nl.baken.event.StatusColour;
import nl.baken.event.StatusReported;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.RunApplication;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.Counters;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import nl.baken.validation.ViolationReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: what is small on its way and many times larger when it is unpacked ends no intake: it is refused by the broker, or it is in
 * dead-letters once, without the bytes for which there is no room; and the events after it count.
 *
 * <p>A broker looks at the size of a batch as it was sent, compressed, and at no other.
 */
@ExtendWith(SharedStack.class)
class CompressedBombsIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("bombs.");
    private static final int MIB = 1024 * 1024;
    private static final int BATCH = 16;
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final List<RecordMetadata> bombs = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private Map<String, Object> clients;
    private int events;

    @Test
    void shouldLiveAndRefuseEachOnce(StackAddresses addresses) throws Exception {
        // Given
        StackInstance instance = new StackInstance(addresses, "bombs.", directory);
        clients = instance.clients();
        new HistoryRun(clients, TOPICS, Duration.ZERO).prepare(TopicSizing.of(1, 1));
        Map<String, String> settings = instance.settings();
        settings.put("applications", "intake");
        try (BakenApp app = BakenApp.start(SettingsReader.read(settings, Map.of()), TestModel.small())) {
            // When each is sent, with an event after it
            send("gzip", new byte[40 * MIB], 1);
            send("zstd", new byte[40 * MIB], 1);
            send("zstd", blocks(), 1);
            send("lz4", new byte[40 * MIB], 1);
            send("snappy", new byte[8 * MIB], 1);
            send("gzip", new byte[8 * MIB], BATCH);
            isRefused("snappy", new byte[40 * MIB]);
            isRefused("gzip", noise(2 * MIB));
            isRefused("zstd", noise(2 * MIB));

            // Then
            Awaitility.await()
                    .forever()
                    .failFast("the instance ended", () -> !app.isRunning())
                    .until(() -> counted(app, Counters.RECEIVED) >= bombs.size() + events);
            assertThat(counted(app, Counters.ACCEPTED)).isEqualTo(events);
            assertThat(counted(app, Counters.REFUSED)).isEqualTo(bombs.size());
            Awaitility.await()
                    .forever()
                    .failFast("the instance ended", () -> !app.isRunning())
                    .until(() -> read(PROJECT_EVENTS.name()).size() == events);
            List<ConsumerRecord<byte[], byte[]>> letters = read(DEAD_LETTERS.name());
            assertThat(letters)
                    .extracting(letter -> header(letter.headers(), DeadLetterHeaders.OFFSET))
                    .containsExactlyInAnyOrderElementsOf(bombs.stream()
                            .map(place -> Long.toString(place.offset()))
                            .toList());
            assertThat(letters).allSatisfy(letter -> {
                int sent = bombs.stream()
                        .map(RecordMetadata::offset)
                        .toList()
                        .indexOf(Long.valueOf(header(letter.headers(), DeadLetterHeaders.OFFSET)));
                assertThat(header(letter.headers(), DeadLetterHeaders.REASON))
                        .isEqualTo(ViolationReason.TOO_LARGE.name());
                assertThat(letter.value()).isNull();
                assertThat(header(letter.headers(), DeadLetterHeaders.LEFT_OUT)).isEqualTo("value");
                assertThat(header(letter.headers(), DeadLetterHeaders.bytesOf("value")))
                        .isEqualTo(Integer.toString(sizes.get(sent)));
                assertThat(header(letter.headers(), DeadLetterHeaders.digestOf("value")))
                        .hasSize(64);
            });
        }
    }

    /** A block of noise again and again: only a compression that looks back far finds it. */
    private static byte[] blocks() {
        byte[] block = noise(100 * 1024);
        byte[] blocks = new byte[60 * block.length];
        for (int i = 0; i < 60; i++) {
            System.arraycopy(block, 0, blocks, i * block.length, block.length);
        }
        return blocks;
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        // Neither Avro nor JSON.
        Arrays.fill(noise, 0, 1, (byte) 'x');
        return noise;
    }

    private void send(String compression, byte[] bomb, int count) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(compression)) {
            List<Future<RecordMetadata>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                answers.add(producer.send(new ProducerRecord<>(TOPICS.nameOf(EVENTS_IN), bomb)));
            }
            producer.flush();
            for (Future<RecordMetadata> answer : answers) {
                bombs.add(answer.get());
                sizes.add(bomb.length);
            }
            sendEvent(producer);
        }
    }

    private void isRefused(String compression, byte[] bomb) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(compression)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(TOPICS.nameOf(EVENTS_IN), bomb))
                            .get())
                    .as("%s of %s bytes", compression, bomb.length)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            sendEvent(producer);
        }
    }

    private void sendEvent(KafkaProducer<byte[], byte[]> producer) throws Exception {
        StatusReported event = StatusReported.newBuilder()
                .setHeader(EventHeader.newBuilder()
                        .setEventId("e" + events)
                        .setSource("urn:test:bombs")
                        .setProjectId("p")
                        .setOccurredAt(START.plusSeconds(events))
                        .setRecordedAt(START.plusSeconds(events))
                        .build())
                .setOverall(StatusColour.GREEN)
                .build();
        byte[] value = CloudEventJson.write(event).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(TOPICS.nameOf(EVENTS_IN), value)).get();
        events++;
    }

    /** A producer that refuses nothing by itself, and sends together what is sent at once. */
    private KafkaProducer<byte[], byte[]> producer(String compression) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 100 * MIB);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 100L * MIB);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, MIB);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(TOPICS.prefix() + topic, records::add);
        }
        return records;
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static int counted(BakenApp app, String what) {
        return app.streams(RunApplication.INTAKE).metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(what + "-total")
                        && metric.getKey().group().equals("stream-baken-metrics"))
                .mapToInt(metric -> ((Number) metric.getValue().metricValue()).intValue())
                .sum();
    }
}
