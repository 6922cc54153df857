package nl.baken.streams.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;

/** Reads topics, or partitions of them, to the end that they have when it begins, and only what was committed. */
public final class TopicReader implements AutoCloseable {

    /** What is done with a record. */
    @FunctionalInterface
    public interface Taker {
        /** @return false when no more is wanted */
        boolean take(ConsumerRecord<byte[], byte[]> message);
    }

    private static final Duration POLL = Duration.ofMillis(200);

    /** Twenty seconds: a cluster that gives nothing for so long is not slow but gone. */
    private static final int POLLS_IN_VAIN = 100;

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

    /** @param clients settings of Kafka clients */
    public TopicReader(Map<String, ?> clients) {
        this(CommittedConsumer.of(clients, Map.of()));
    }

    TopicReader(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * The partitions of a topic.
     *
     * @throws TopicReadException when it does not exist
     */
    public List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new TopicReadException("Topic " + topic + " does not exist; baken topics plan says what is missing");
        }
        return partitions;
    }

    /** The partition in which producers of Kafka and Kafka Streams put this key, by default. */
    public TopicPartition partitionOf(String topic, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(
                topic,
                BuiltInPartitioner.partitionForKey(bytes, partitions(topic).size()));
    }

    /** The offset of the first record that is still there. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        // Kafka warns of an answer about a partition that is not assigned.
        consumer.assign(partitions);
        return consumer.beginningOffsets(partitions);
    }

    /** The offset after the last record that was committed. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    /** Hands out every record of a topic, those of a partition in order. */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        read(partitions(topic), sink);
    }

    /** Hands out every record of these partitions, those of each in order. */
    public void read(Collection<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        read(beginnings(partitions), ends(partitions), message -> {
            sink.accept(message);
            return true;
        });
    }

    /**
     * Hands out the records from these offsets to these ends. The ends of transactions are passed over.
     *
     * @throws TopicReadException when the cluster stops giving records before the end
     */
    public void read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, Taker taker) {
        List<TopicPartition> left = from.keySet().stream()
                .filter(partition -> from.get(partition) < ends.get(partition))
                .toList();
        consumer.assign(left);
        left.forEach(partition -> consumer.seek(partition, from.get(partition)));
        int inVain = 0;
        while (left.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            long before = position(left);
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (!taker.take(message)) {
                    return;
                }
            }
            inVain = position(left) == before ? inVain + 1 : 0;
            if (inVain == POLLS_IN_VAIN) {
                throw new TopicReadException("The cluster gave no more records for "
                        + POLL.multipliedBy(POLLS_IN_VAIN).toSeconds() + " s, before the end of " + left
                        + ". Check that its brokers are up and that this client may read there");
            }
        }
    }

    private long position(List<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
