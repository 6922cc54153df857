package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.event.ClockTicked;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.Backlog;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.StackInstance;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import nl.baken.tries.Tries;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: no record, whatever happened to it, stops a running instance or vanishes on its way through the broker. */
@ExtendWith(SharedStack.class)
class MutatedRecordsIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("mutated.");
    private static final int RECORDS = 10_000;
    private static final int PARTITIONS = 2;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Far beyond what a broker takes for the present by default. */
    private static final Instant FAR_AHEAD = Instant.parse("2090-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void shouldAccountForEveryRecord(StackAddresses addresses) throws Exception {
        // Given a running instance
        Tries tries = Tries.of(RECORDS);
        long seed = tries.seed();
        StackInstance instance = new StackInstance(addresses, "mutated.", directory);
        Map<String, Object> clients = instance.clients();
        new HistoryRun(clients, TOPICS, Duration.ZERO).prepare(TopicSizing.of(PARTITIONS, 1));
        try (BakenApp app = instance.start(TestModel.small());
                Backlog backlog = new Backlog(clients, TOPICS, app.groups())) {
            // When
            Map<String, TestRecord<byte[], byte[]>> sent = send(clients, tries);
            Awaitility.await().pollInterval(LOOK_AGAIN).forever().until(() -> !app.isRunning() || backlog.isEmpty());

            // Then
            assertThat(app.isRunning()).as("the instance runs, seed %d", seed).isTrue();
            // What is done again after a failure is counted again.
            assertThat(Stream.of(Counters.REFUSED, Counters.TAKEN, Counters.SKIPPED, Counters.IDENTITY, Counters.TICKS)
                            .mapToInt(what -> counted(app, what))
                            .sum())
                    .as("records accounted for, seed %d", seed)
                    .isGreaterThanOrEqualTo(tries.count());
            assertThat(counted(app, Counters.TAKEN)).as("seed %d", seed).isGreaterThan(tries.count() / 20);
            List<ConsumerRecord<byte[], byte[]>> letters = letters(clients);
            assertThat(letters.stream().map(letter -> place(letter.headers())))
                    .as("places of dead letters, seed %d", seed)
                    .hasSizeGreaterThan(tries.count() / 2)
                    .containsExactlyInAnyOrderElementsOf(rejected(clients, sent));
            assertThat(letters).as("seed %d", seed).allSatisfy(letter -> {
                TestRecord<byte[], byte[]> original = sent.get(place(letter.headers()));
                assertThat(letter.key()).isEqualTo(original.key());
                assertThat(letter.value()).isEqualTo(original.value());
                assertThat(header(letter.headers(), DeadLetterHeaders.REASON)).isNotBlank();
            });
        }
    }

    /** What was sent, by partition and offset. */
    private static Map<String, TestRecord<byte[], byte[]>> send(Map<String, Object> clients, Tries tries)
            throws Exception {
        Map<String, TestRecord<byte[], byte[]>> sent = new HashMap<>();
        String topic = TOPICS.nameOf(PROJECT_EVENTS);
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer())) {
            RecordEncoder encoder = new RecordEncoder(registry, true);
            MutatedRecords records = new MutatedRecords(tries.seed(), record -> encoder.encode(topic, record));
            byte[] tick = encoder.encode(topic, new ClockTicked(FAR_AHEAD));
            List<TestRecord<byte[], byte[]>> all = Stream.concat(
                            Stream.generate(records::next).limit(tries.count() - 1),
                            Stream.of(new TestRecord<byte[], byte[]>(null, tick, FAR_AHEAD)))
                    .toList();
            List<Future<RecordMetadata>> answers = all.stream()
                    .map(record -> producer.send(
                            new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value())))
                    .toList();
            for (int i = 0; i < tries.count(); i++) {
                RecordMetadata metadata = answers.get(i).get();
                sent.put(metadata.partition() + "/" + metadata.offset(), all.get(i));
            }
        }
        return sent;
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(Map<String, Object> clients) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(TOPICS.nameOf(DEAD_LETTERS), letters::add);
        }
        return letters;
    }

    /** The places of what cannot be taken, each record seen alone. */
    private static Set<String> rejected(Map<String, Object> clients, Map<String, TestRecord<byte[], byte[]>> sent)
            throws IOException {
        Set<String> places = new TreeSet<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients)) {
            RecordDecoder decoder = new RecordDecoder(registry, AdmissionCheck.EVENTS);
            sent.forEach((place, record) -> {
                String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
                boolean rejected = switch (decoder.decode(record.value())) {
                    case Decoded.Known known ->
                        AdmissionCheck.ofEvent(key, known.record()).isPresent();
                    case Decoded.Undecodable _ -> true;
                    case Decoded.UnknownType _ -> false;
                };
                if (rejected) {
                    places.add(place);
                }
            });
        }
        return places;
    }

    private static String place(Headers headers) {
        return header(headers, DeadLetterHeaders.PARTITION) + '/' + header(headers, DeadLetterHeaders.OFFSET);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static int counted(BakenApp app, String what) {
        return Driver.counted(app.streams().metrics(), what);
    }
}
