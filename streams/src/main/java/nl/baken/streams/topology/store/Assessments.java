package nl.baken.streams.topology.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.baken.engine.query.AssessmentVersion;
import nl.baken.output.RiskAssessment;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The published assessments of each project: every version under its project and its time. Why this is no versioned
 * store of Kafka Streams: docs/decisions/0017-as-of.md.
 */
public final class Assessments {

    /** Reads what is between two keys, both included, from either end. */
    @FunctionalInterface
    public interface Ranges {
        KeyValueIterator<Bytes, RiskAssessment> between(Bytes from, Bytes to, boolean latestFirst);
    }

    /** Of how many projects it is remembered when the next version is to be deleted; of others it is looked up. */
    private static final int REMEMBERED = 10_000;

    private final KeyValueStore<Bytes, RiskAssessment> store;
    private final Duration retention;
    private final Map<String, Instant> nextDeletion = new LeastRecentlyUsed<>(REMEMBERED);

    /** @param retention for how long a version is kept after its successor was published, in the time of the log */
    public Assessments(KeyValueStore<Bytes, RiskAssessment> store, Duration retention) {
        this.store = store;
        this.retention = retention;
    }

    /** Stores the version that is published now, and deletes those that ended longer ago than the retention. */
    public void put(String projectId, Instant publishedAt, RiskAssessment assessment) {
        store.put(key(projectId, publishedAt.toEpochMilli()), assessment);
        Instant deletes = nextDeletion.get(projectId);
        if (deletes == null || !publishedAt.isBefore(deletes)) {
            nextDeletion.put(projectId, delete(projectId, publishedAt));
        }
    }

    /** The version that is published now; empty when there is none. */
    public Optional<RiskAssessment> latest(String projectId) {
        Ranges ranges = (from, to, latestFirst) -> latestFirst ? store.reverseRange(from, to) : store.range(from, to);
        return find(ranges, projectId, null).map(AssessmentVersion::assessment);
    }

    /** Deletes versions of a project, and tells when the next of those that are left is to be deleted at the earliest. */
    private Instant delete(String projectId, Instant now) {
        Instant oldest = now.minus(retention);
        Bytes held = null;
        try (KeyValueIterator<Bytes, RiskAssessment> versions =
                store.range(key(projectId, Long.MIN_VALUE), key(projectId, now.toEpochMilli()))) {
            while (versions.hasNext()) {
                Bytes version = versions.peekNextKey();
                if (held != null && publishedAt(version).isAfter(oldest)) {
                    return publishedAt(version).plus(retention);
                }
                if (held != null) {
                    store.put(held, null);
                }
                held = version;
                versions.next();
            }
        }
        return now.plus(retention);
    }

    /** The version that was published at a moment; the latest when the moment is null. Empty when there is none. */
    public static Optional<AssessmentVersion> find(Ranges ranges, String projectId, Instant moment) {
        long at = moment == null ? Long.MAX_VALUE : moment.toEpochMilli();
        try (KeyValueIterator<Bytes, RiskAssessment> upTo =
                ranges.between(key(projectId, Long.MIN_VALUE), key(projectId, at), true)) {
            if (!upTo.hasNext()) {
                return Optional.empty();
            }
            KeyValue<Bytes, RiskAssessment> found = upTo.next();
            return Optional.of(new AssessmentVersion(publishedAt(found.key), next(ranges, projectId, at), found.value));
        }
    }

    private static Optional<Instant> next(Ranges ranges, String projectId, long at) {
        if (at == Long.MAX_VALUE) {
            return Optional.empty();
        }
        try (KeyValueIterator<Bytes, RiskAssessment> after =
                ranges.between(key(projectId, at + 1), key(projectId, Long.MAX_VALUE), false)) {
            return after.hasNext() ? Optional.of(publishedAt(after.peekNextKey())) : Optional.empty();
        }
    }

    /** Stores compare bytes as unsigned numbers; the first bit is turned so that the past comes before 1970. */
    static Bytes key(String projectId, long at) {
        return ProjectKey.of(
                projectId,
                ByteBuffer.allocate(Long.BYTES).putLong(at ^ Long.MIN_VALUE).array());
    }

    private static Instant publishedAt(Bytes key) {
        byte[] bytes = key.get();
        return Instant.ofEpochMilli(
                ByteBuffer.wrap(bytes, bytes.length - Long.BYTES, Long.BYTES).getLong() ^ Long.MIN_VALUE);
    }
}
