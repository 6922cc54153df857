package nl.baken.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Tells whether an output says something else than before, its time apart. */
final class Digest {

    private static final int BYTES_KEPT = 12;

    private Digest() {}

    /** The digest of all that a reader would see, without {@code asOf}. */
    static String of(SpecificRecord output) {
        Schema.Field asOf = output.getSchema().getField("asOf");
        Object time = output.get(asOf.pos());
        output.put(asOf.pos(), Instant.EPOCH);
        String text = output.toString();
        output.put(asOf.pos(), time);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }
}
