package nl.baken.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The same assessment in a program without Kafka Streams: a consumer, a map in memory, and a producer that commits what it
 * wrote together with how far it has read. It could not go on after a restart, and it adds up a portfolio per partition.
 */
final class PlainConsumer {

    private static final String PREFIX = "plain.";
    private static final Duration POLL = Duration.ofMillis(50);

    private final Stack stack;
    private final int threads;

    PlainConsumer(Stack stack, int threads) {
        this.stack = stack;
        this.threads = threads;
    }

    /**
     * Returns when it has ended.
     *
     * @param done is run when everything is read, assessed, written and committed
     */
    void run(long records, Progress progress, Runnable done) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(stack.clients())) {
            admin.createTopics(stack.topics().stream()
                            .map(topic -> new NewTopic(PREFIX + topic, stack.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        AtomicLong taken = new AtomicLong();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(worker -> executor.submit(
                            () -> work(worker, () -> progress.reached(taken.incrementAndGet(), records))))
                    .toList();
            for (Future<?> worker : workers) {
                worker.get();
            }
            done.run();
        }
    }

    private void work(int worker, Runnable taken) {
        List<TopicPartition> partitions = IntStream.range(0, stack.partitions())
                .filter(partition -> partition % threads == worker)
                .mapToObj(partition -> new TopicPartition(stack.log(), partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(writing(worker), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Stack.Assessor assessor = stack.assessor((topic, key, value) -> {
                // Nothing is lost without an error: a commit fails when a write has.
                var _ = producer.send(new ProducerRecord<>(PREFIX + topic, key, value));
            });
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                transaction(consumer, producer, assessor, taken);
            }
        }
    }

    /** Reads and writes for as long as Baken does from one commit to the next. */
    private static void transaction(
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            Stack.Assessor assessor,
            Runnable taken) {
        long start = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        producer.beginTransaction();
        do {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                assessor.take(record.partition(), record.value());
                read.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
                taken.run();
            }
        } while (System.nanoTime() - start < StreamsSettings.COMMIT_INTERVAL * 1_000_000L);
        producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
        producer.commitTransaction();
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(stack.clients());
        settings.put("group.id", "plain");
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        // As many as are assessed within a commit interval, or a transaction would be as long as what was fetched.
        settings.put("max.poll.records", 50);
        return settings;
    }

    private Map<String, Object> writing(int worker) {
        Map<String, Object> settings = new HashMap<>(stack.clients());
        settings.put("transactional.id", "plain-" + worker);
        settings.put("compression.type", "lz4");
        // As Kafka Streams sets it.
        settings.put("linger.ms", 100);
        return settings;
    }
}
