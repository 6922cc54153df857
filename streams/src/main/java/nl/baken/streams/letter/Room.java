package nl.baken.streams.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import nl.baken.topic.Topic;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Whether an output has room in its topic, found out before the producer does: under exactly-once a record that the producer or
 * the broker refuses takes its whole transaction with it, again and again.
 */
public final class Room {

    /** The compression of everything that Kafka Streams writes here: the one that every client reads. */
    public static final String COMPRESSION = "gzip";

    private Room() {}

    /**
     * The same bytes.
     *
     * @throws RecordTooLargeException when they have no room, compressed or not; {@link UnwritableOutputs} takes it from there
     */
    public static byte[] required(Topic topic, byte[] value) {
        if (value.length > topic.mostBytes()) {
            int compressed = compressed(value);
            if (compressed > topic.mostBytes()) {
                throw new RecordTooLargeException("it has " + value.length + " bytes, " + compressed
                        + " of them compressed; there is room for " + topic.mostBytes());
            }
        }
        return value;
    }

    private static int compressed(byte[] value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.size();
    }
}
