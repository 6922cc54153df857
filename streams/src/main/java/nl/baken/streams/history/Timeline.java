package nl.baken.streams.history;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** The time of the log by offset in each partition, so that progress can be shown as a date. */
final class Timeline {

    private final String topic;
    private final Map<TopicPartition, NavigableMap<Long, Long>> times = new ConcurrentHashMap<>();

    Timeline(String topic) {
        this.topic = topic;
    }

    /** Takes note of a record that the cluster has; called by the thread of a producer. */
    void note(RecordMetadata written) {
        if (written.topic().equals(topic)) {
            times.computeIfAbsent(
                            new TopicPartition(written.topic(), written.partition()),
                            partition -> new ConcurrentSkipListMap<>())
                    .put(written.offset(), written.timestamp());
        }
    }

    /**
     * The time that every partition has reached.
     *
     * @param next per partition the first offset that is not yet processed
     * @return empty while a partition has processed nothing
     */
    Optional<Instant> reached(Map<TopicPartition, Long> next) {
        long earliest = Long.MAX_VALUE;
        for (Map.Entry<TopicPartition, NavigableMap<Long, Long>> partition : times.entrySet()) {
            Map.Entry<Long, Long> last = partition.getValue().lowerEntry(next.getOrDefault(partition.getKey(), 0L));
            if (last == null) {
                return Optional.empty();
            }
            earliest = Math.min(earliest, last.getValue());
        }
        return times.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(earliest));
    }
}
