package nl.baken.replay.sort;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * The order of the elements, and their encoding in a file.
 *
 * @param <T> what is sorted
 */
public interface SortFormat<T> {

    /** Those that compare as equal keep the order in which they were added. */
    Comparator<T> order();

    /** About how many bytes of memory one takes. */
    int size(T value);

    /** Writes one. */
    void write(T value, DataOutputStream out) throws IOException;

    /** Reads back what was written. */
    T read(DataInputStream in) throws IOException;

    /** A text of any length. */
    static void writeText(String text, DataOutputStream out) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    /** The text that was written. */
    static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    /** Bytes with their number before them. */
    static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The bytes that were written. */
    static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
