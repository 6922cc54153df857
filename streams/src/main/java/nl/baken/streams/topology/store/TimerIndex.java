package nl.baken.streams.topology.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.engine.port.Timers;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** When each project is due: an index that is ordered by time, so that a tick finds those that are due. */
public final class TimerIndex implements Timers {

    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;

    public TimerIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public void move(String projectId, Long before, Long after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            store.delete(key(before, projectId));
        }
        if (after != null) {
            store.put(key(after, projectId), NOTHING);
        }
    }

    @Override
    public List<String> due(Instant at, int most) {
        List<String> projects = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> found =
                store.range(key(Long.MIN_VALUE, ""), key(at.toEpochMilli() + 1, ""))) {
            while (found.hasNext() && projects.size() < most) {
                projects.add(projectId(found.next().key));
            }
        }
        return projects;
    }

    /** Stores compare bytes as unsigned numbers; the first bit is turned so that the past comes before 1970. */
    static Bytes key(long at, String projectId) {
        byte[] id = projectId.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(at ^ Long.MIN_VALUE)
                .put(id)
                .array());
    }

    private static String projectId(Bytes key) {
        byte[] bytes = key.get();
        return new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
    }
}
