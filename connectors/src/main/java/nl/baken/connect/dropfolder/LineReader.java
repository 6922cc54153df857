package nl.baken.connect.dropfolder;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import nl.baken.cloudevent.CloudEventJson;

/** Reads the lines of a file from a position on, and gives the position after each. */
final class LineReader implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final int END = -1;

    private final InputStream stream;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private FilePlace place;

    private LineReader(InputStream stream, FilePlace place) {
        this.stream = stream;
        this.place = place;
    }

    static LineReader open(Path file, FilePlace place) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(place.cursor().position());
        return new LineReader(new BufferedInputStream(Channels.newInputStream(channel), CHUNK), place);
    }

    /** The next line, ended or not; empty at the end of the file. At most about a MiB of a line is kept. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ContentDigest digest = place.digest();
        long length = 0;
        int read = stream.read();
        while (read != END) {
            chunk[filled++] = (byte) read;
            length++;
            if (filled == CHUNK || read == '\n') {
                digest = moveTo(kept, digest);
            }
            if (read == '\n') {
                break;
            }
            read = stream.read();
        }
        if (length == 0) {
            return Optional.empty();
        }
        digest = moveTo(kept, digest);
        place = place.after(length, 1, digest);
        return Optional.of(new Line(kept.toByteArray(), length, read == '\n', place));
    }

    private ContentDigest moveTo(ByteArrayOutputStream kept, ContentDigest digest) {
        if (kept.size() <= CloudEventJson.MAX_BYTES) {
            kept.write(chunk, 0, filled);
        }
        ContentDigest next = filled == 0 ? digest : digest.plus(chunk, filled);
        filled = 0;
        return next;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
