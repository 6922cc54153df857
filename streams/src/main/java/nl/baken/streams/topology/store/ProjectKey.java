package nl.baken.streams.topology.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/** Keys of stores in which a project has many values: they stand together, and nothing of another project is between them. */
final class ProjectKey {

    /** No project has this byte in its id. */
    private static final byte END_OF_PROJECT = 0;

    private ProjectKey() {}

    /** @param value which of the values of the project; empty for what comes before all of them */
    static Bytes of(String projectId, byte[] value) {
        return of(projectId, END_OF_PROJECT, value);
    }

    /** What comes after all values of a project. */
    static Bytes end(String projectId) {
        return of(projectId, (byte) (END_OF_PROJECT + 1), new byte[0]);
    }

    private static Bytes of(String projectId, byte end, byte[] value) {
        byte[] id = projectId.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(id.length + 1 + value.length)
                .put(id)
                .put(end)
                .put(value)
                .array());
    }
}
