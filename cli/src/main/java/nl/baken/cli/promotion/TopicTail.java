package nl.baken.cli.promotion;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what was committed in topics from some offset to the end that they have now. */
final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS_IN_VAIN = 100;

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicTail(Map<String, ?> clients) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.name().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** What a reader wants next. */
    @FunctionalInterface
    interface Reader {
        /** @return false when it has read enough */
        boolean take(ConsumerRecord<byte[], byte[]> message);
    }

    /**
     * Hands out the records from these offsets to these ends. The ends of transactions are passed over.
     *
     * @throws PromotionException when the cluster stops giving records before the end
     */
    void read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, Reader reader) {
        List<TopicPartition> left = from.keySet().stream()
                .filter(partition -> from.get(partition) < ends.get(partition))
                .toList();
        consumer.assign(left);
        left.forEach(partition -> consumer.seek(partition, from.get(partition)));
        int inVain = 0;
        while (left.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            long before = position(left);
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (!reader.take(message)) {
                    return;
                }
            }
            inVain = position(left) == before ? inVain + 1 : 0;
            if (inVain == POLLS_IN_VAIN) {
                throw new PromotionException("The cluster gave no more records of " + left + " before their end");
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
