package nl.baken.cloudevent;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.baken.validation.ViolationReason;

/**
 * Reads events from JSON Lines, one line in memory at a time. Blank lines are skipped and counted; a byte order mark at
 * the start of the file or of a line and carriage returns at the ends of lines are ignored. A line that is no event is refused and the next one
 * read; only a failure of the stream itself ends the reading, as {@link UncheckedIOException}.
 */
public final class JsonLines implements Iterator<JsonLine>, AutoCloseable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int END = -1;

    /** What is longer is no file of lines, and may be without end, such as a device. */
    private static final long LONGEST_LINE = 64L * CloudEventJson.MAX_BYTES;

    private final InputStream stream;
    private long number;
    private boolean ended;
    private JsonLine next;

    private JsonLines(InputStream stream) {
        this.stream = stream;
    }

    /** Reads from a stream, which is closed with this reader. */
    public static JsonLines from(InputStream stream) throws IOException {
        return new JsonLines(new BufferedInputStream(stream));
    }

    /** Reads from a file. */
    public static JsonLines from(Path file) throws IOException {
        return from(Files.newInputStream(file));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                next = readLine();
            } catch (IOException e) {
                throw new UncheckedIOException("After line " + number + " the stream could not be read.", e);
            }
        }
        return next != null;
    }

    @Override
    public JsonLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The stream has no more lines.");
        }
        JsonLine line = next;
        next = null;
        return line;
    }

    /** The lines that are left, in order; close the stream to close the reader. */
    public Stream<JsonLine> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::closeUnchecked);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of files that were put one after another, each can begin with one. */
    private static byte[] withoutByteOrderMark(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(line, mark, line.length) : line;
    }

    /** The next line, or null when it is blank or there is none. */
    private JsonLine readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        int read = stream.read();
        for (; read != '\n' && read != END; read = stream.read()) {
            if (length++ < CloudEventJson.MAX_BYTES) {
                bytes.write(read);
            } else if (length > LONGEST_LINE) {
                throw new IOException("line " + (number + 1) + " has more than " + LONGEST_LINE
                        + " bytes without an end: these are no lines of events");
            }
        }
        ended = read == END;
        number++;
        if (length > CloudEventJson.MAX_BYTES) {
            return new JsonLine(
                    number,
                    bytes.toByteArray(),
                    StrictJson.refused(
                            ViolationReason.TOO_LARGE, "a line of " + length + " bytes", "at most 1 MiB in a line"));
        }
        byte[] content = withoutCarriageReturn(withoutByteOrderMark(bytes.toByteArray()));
        return isBlank(content) ? null : new JsonLine(number, content);
    }

    private static byte[] withoutCarriageReturn(byte[] line) {
        boolean returns = line.length > 0 && line[line.length - 1] == '\r';
        return returns ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
