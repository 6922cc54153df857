package nl.baken.server.store;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the store, from where it was left, for as long as it is open. A cluster that cannot be reached is
 * tried again; what was read before can be asked meanwhile, from when on everything that was there at the start has been read.
 */
public final class StoreReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreReader.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration API_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** Another form of keys or values is another number; the store is read anew then. */
    private static final int FORM = 2;

    /** Records of a poll are in memory, encoded and decoded, so not more than a few mebibytes of them. */
    private static final int RECORDS_PER_POLL = 500;

    private final Map<String, Object> clients;
    private final Map<String, Topic> topics;
    private final Store store;
    private final Summaries summaries;
    private final Bindings bindings;
    private final ReadUntil readUntil = new ReadUntil();
    private final Clock clock = new Clock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final String prefix;
    private volatile boolean caughtUp;
    private volatile String failure;
    private volatile KafkaConsumer<byte[], byte[]> polling;

    /** Begins to read. */
    public StoreReader(Map<String, ?> clients, TopicCatalog catalog, Store store) {
        this.clients = new HashMap<>(clients);
        this.prefix = catalog.prefix();
        this.topics = Topics.named(catalog);
        this.store = store;
        this.summaries = Summaries.in(store);
        this.bindings = Bindings.in(store);
        store.ticks().forEach(clock::ticked);
        this.thread = Thread.ofPlatform().name("store-reader").start(this::run);
    }

    /** True when everything has been read that was there when the reader began. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Why reading has ended before it was asked to; empty while it goes on. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public Summaries summaries() {
        return summaries;
    }

    public Bindings bindings() {
        return bindings;
    }

    /** What has been read so far, for those who wait for something that they wrote. */
    public ReadUntil readUntil() {
        return readUntil;
    }

    private void run() {
        while (closed.getCount() > 0) {
            try {
                readUntilClosed();
            } catch (InterruptException | WakeupException e) {
                closed.countDown();
            } catch (KafkaException | UncheckedIOException e) {
                LOG.warn("The topics cannot be read ({}); trying again.", e.getMessage());
                pause();
            } catch (StoreException e) {
                LOG.error("{}", e.getMessage());
                failure = e.getMessage();
                return;
            } catch (RuntimeException e) {
                LOG.error("Reading the topics into the store has ended", e);
                failure = "Reading what was published has ended by a fault of this server; its log says why.";
                return;
            }
        }
    }

    private void readUntilClosed() {
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            store.identify(identity());
            polling = consumer;
            Map<String, RecordDecoder> decoders = new HashMap<>();
            topics.forEach((name, topic) -> decoders.put(name, new RecordDecoder(registry, Topics.types(topic))));
            List<TopicPartition> partitions = assign(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Reading reading = new Reading(summaries, bindings, clock);
            while (closed.getCount() > 0) {
                take(consumer.poll(POLL), decoders, reading, consumer);
                caughtUp = caughtUp || isAt(consumer, ends);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the cluster, of the topics in it, and of the form in which they are stored. */
    private String identity() {
        Admin admin = Admin.create(clients);
        try {
            String cluster = admin.describeCluster().clusterId().get(API_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return "cluster " + cluster + ", topics " + prefix + "*, form " + FORM;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The cluster does not say which it is: " + e.getMessage(), e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private List<TopicPartition> assign(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics.keySet()) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            OptionalLong next = store.position(partition.topic(), partition.partition());
            if (next.isPresent()) {
                consumer.seek(partition, next.getAsLong());
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
        return partitions;
    }

    private void take(
            ConsumerRecords<byte[], byte[]> records,
            Map<String, RecordDecoder> decoders,
            Reading reading,
            KafkaConsumer<byte[], byte[]> consumer) {
        if (records.isEmpty()) {
            return;
        }
        try (Changes changes = new Changes()) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                RecordDecoder decoder = decoders.get(record.topic());
                if (topics.get(record.topic()).equals(TopicCatalog.DEAD_LETTERS)) {
                    reading.reject(record, decoder, changes);
                } else if (record.value() != null && decoder.decode(record.value()) instanceof Decoded.Known known) {
                    reading.take(record, known.record(), changes);
                }
            }
            for (TopicPartition partition : records.partitions()) {
                changes.readUntil(partition.topic(), partition.partition(), consumer.position(partition));
            }
            clock.ticks().forEach(changes::ticked);
            store.write(changes);
            for (TopicPartition partition : records.partitions()) {
                readUntil.reached(partition, consumer.position(partition));
            }
        }
    }

    private static boolean isAt(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) API_TIMEOUT.toMillis());
        return settings;
    }

    private void pause() {
        try {
            closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    /** Up to when Baken has computed what was read here; empty before the first tick. */
    public Optional<Instant> computedUntil() {
        return clock.computedUntil();
    }

    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<byte[], byte[]> consumer = polling;
        if (consumer == null) {
            thread.interrupt();
        } else {
            consumer.wakeup();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
