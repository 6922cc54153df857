package nl.baken.streams.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A part of a record that a dead letter may leave out.
 *
 * @param name as the headers of the letter have it
 * @param pieces its bytes; of headers the name and the value of each
 * @param frames bytes that the record takes to hold the pieces apart
 */
record Part(String name, List<byte[]> pieces, long frames) {

    /** The lengths of the name and of the value of a header. */
    private static final int FRAME_OF_HEADER = 10;

    static Part of(String name, byte[] bytes) {
        return new Part(name, bytes == null ? List.of() : List.of(bytes), 0);
    }

    static Part of(String name, Headers headers) {
        List<byte[]> pieces = new ArrayList<>();
        long frames = 0;
        for (Header header : headers) {
            pieces.add(header.key().getBytes(StandardCharsets.UTF_8));
            if (header.value() != null) {
                pieces.add(header.value());
            }
            frames += FRAME_OF_HEADER;
        }
        return new Part(name, pieces, frames);
    }

    /** Bytes of the part itself. */
    long length() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    /** Bytes that it takes in a record at most. */
    long size() {
        return length() + frames;
    }

    /** Over all pieces, one after the other. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pieces.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
