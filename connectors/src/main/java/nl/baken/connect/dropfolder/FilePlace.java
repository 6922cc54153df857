package nl.baken.connect.dropfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place in the contents of a file, from which reading can go on.
 *
 * @param cursor of the place
 * @param digest of all before it
 */
record FilePlace(Cursor cursor, ContentDigest digest) {

    static final FilePlace START = new FilePlace(Cursor.START, ContentDigest.EMPTY);

    private static final int CHUNK = 64 * 1024;

    /** The place after some more bytes, which hold so many ends of lines. */
    FilePlace after(long bytes, int lines, ContentDigest digestThere) {
        return new FilePlace(
                new Cursor(cursor.position() + bytes, cursor.line() + lines, digestThere.hex()), digestThere);
    }

    /** The place of the cursor in this file; empty when the file does not begin with what was read then. */
    static Optional<FilePlace> find(Path file, Cursor cursor) throws IOException {
        ContentDigest digest = ContentDigest.EMPTY;
        try (InputStream bytes = Files.newInputStream(file)) {
            long left = cursor.position();
            while (left > 0) {
                byte[] chunk = bytes.readNBytes((int) Math.min(CHUNK, left));
                if (chunk.length == 0) {
                    return Optional.empty();
                }
                digest = digest.plus(chunk, chunk.length);
                left -= chunk.length;
            }
        }
        return digest.hex().equals(cursor.digest()) ? Optional.of(new FilePlace(cursor, digest)) : Optional.empty();
    }
}
