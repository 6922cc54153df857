package nl.baken.streams.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer without a group, which is given what was committed, byte for byte, and leaves nothing behind. */
public final class CommittedConsumer {

    /**
     * Who is given other partitions waits for the fetch that is still out: by default half a second, when there was
     * nothing more to come, and once for each topic that is read to its end.
     */
    private static final int FETCH_WAITS_MS = 10;

    private CommittedConsumer() {}

    /**
     * Makes one, which the caller closes.
     *
     * @param clients settings of Kafka clients
     * @param more settings that win over all others
     */
    public static KafkaConsumer<byte[], byte[]> of(Map<String, ?> clients, Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.name().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAITS_MS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
