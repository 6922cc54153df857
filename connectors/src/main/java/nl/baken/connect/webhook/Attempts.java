package nl.baken.connect.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Where delivery stands between two calls of Connect, which gives a whole batch again when one record of it has to wait.
 * Records before the waiting one are remembered as dealt with, so that they are not sent again without need.
 */
final class Attempts {

    private final Map<TopicPartition, Long> dealtWith = new HashMap<>();
    private int failures;
    private long nextAttempt;

    /** True when this record was delivered, passed over or set aside already. */
    boolean isDealtWith(SinkRecord record) {
        return record.kafkaOffset() <= dealtWith.getOrDefault(partitionOf(record), -1L);
    }

    void dealtWith(SinkRecord record) {
        dealtWith.put(partitionOf(record), record.kafkaOffset());
        failures = 0;
    }

    /** How many attempts at the record at hand have failed, this one included. */
    int failed() {
        return ++failures;
    }

    /**
     * No attempt before this much time has passed.
     *
     * @param now in nanoseconds of any origin
     */
    void waitFor(Duration wait, long now) {
        nextAttempt = now + wait.toNanos();
    }

    /** How long the record at hand still has to wait; zero when it may be tried. */
    Duration left(long now) {
        return failures == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, nextAttempt - now));
    }

    /** Another task may have had the partition in the meantime: what is read now is read anew. */
    void forget(TopicPartition partition) {
        dealtWith.remove(partition);
        failures = 0;
    }

    private static TopicPartition partitionOf(SinkRecord record) {
        return new TopicPartition(record.topic(), record.kafkaPartition());
    }
}
