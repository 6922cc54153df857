package nl.baken.connect.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Where delivery stands between two calls of Connect, which gives a whole batch again when one record of it has to wait.
 * Records that were dealt with are remembered, so that they are not sent again without need; and of each steering group, how
 * often the first of its alerts that are left has failed.
 */
final class Attempts {

    private record Failed(int failures, long nextAttempt) {}

    private final Map<TopicPartition, Set<Long>> dealtWith = new HashMap<>();
    private final Map<AlertGroup, Failed> failed = new HashMap<>();

    /**
     * What is left of a batch, by steering group and in the order of each. Groups whose alerts were taken so far come first,
     * then those that may be tried again, the longest due first: a receiver that is slow in failing delays no others.
     */
    Collection<List<SinkRecord>> left(Collection<SinkRecord> batch) {
        Map<AlertGroup, List<SinkRecord>> left = new LinkedHashMap<>();
        for (SinkRecord record : batch) {
            if (!dealtWith.getOrDefault(partitionOf(record), Set.of()).contains(record.kafkaOffset())) {
                left.computeIfAbsent(AlertGroup.of(record), group -> new ArrayList<>())
                        .add(record);
            }
        }
        return left.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(this::failedBefore).thenComparing(this::nextAttempt, Attempts::compare)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean failedBefore(AlertGroup group) {
        return failed.containsKey(group);
    }

    private long nextAttempt(AlertGroup group) {
        return failed.containsKey(group) ? failed.get(group).nextAttempt() : 0;
    }

    /** Nanoseconds of an origin of their own may go over the largest number. */
    private static int compare(long one, long other) {
        return Long.signum(one - other);
    }

    /** The record was delivered, passed over or set aside. */
    void dealtWith(SinkRecord record) {
        dealtWith
                .computeIfAbsent(partitionOf(record), partition -> new HashSet<>())
                .add(record.kafkaOffset());
        failed.remove(AlertGroup.of(record));
    }

    /** How often this record has failed, when it is the first that is left of its group. */
    int failures(SinkRecord record) {
        Failed before = failed.get(AlertGroup.of(record));
        return before == null ? 0 : before.failures();
    }

    /**
     * The record has failed once more, and is not to be tried before this much time has passed.
     *
     * @param now in nanoseconds of any origin
     */
    void failed(SinkRecord record, Duration wait, long now) {
        failed.put(AlertGroup.of(record), new Failed(failures(record) + 1, now + wait.toNanos()));
    }

    /** How long the record still has to wait; zero when it may be tried. */
    Duration wait(SinkRecord record, long now) {
        return Optional.ofNullable(failed.get(AlertGroup.of(record)))
                .map(before -> Duration.ofNanos(Math.max(0, before.nextAttempt() - now)))
                .orElse(Duration.ZERO);
    }

    /** How many steering groups have an alert that failed and was not dealt with since. */
    int waiting() {
        return failed.size();
    }

    /** All of a batch is dealt with: Connect does not give it again. */
    void batchIsDone() {
        dealtWith.clear();
    }

    /** Another task may have had the partition in the meantime: what is read now is read anew. */
    void forget(TopicPartition partition) {
        dealtWith.remove(partition);
        failed.keySet().removeIf(group -> group.partition().equals(partition));
    }

    private static TopicPartition partitionOf(SinkRecord record) {
        return new TopicPartition(record.topic(), record.kafkaPartition());
    }
}
