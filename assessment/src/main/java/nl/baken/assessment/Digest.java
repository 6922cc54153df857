package nl.baken.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Tells whether an output says something else than before, its time apart. */
final class Digest {

    private static final int BYTES_KEPT = 12;
    private static final int USUAL_LENGTH = 4096;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    private Digest() {}

    /** The digest of all that a reader would see, without {@code asOf}. */
    static String of(SpecificRecord output) {
        Schema.Field asOf = output.getSchema().getField("asOf");
        Object time = output.get(asOf.pos());
        output.put(asOf.pos(), Instant.EPOCH);
        Digest digest = new Digest();
        digest.add(output);
        output.put(asOf.pos(), time);
        return digest.sha256();
    }

    /** Every value with its length before it, so that two outputs give the same text only when they are the same. */
    private void add(Object value) {
        switch (value) {
            case null -> text.append('~');
            case SpecificRecord record -> {
                int fields = record.getSchema().getFields().size();
                for (int i = 0; i < fields; i++) {
                    add(record.get(i));
                }
            }
            case Collection<?> many -> {
                text.append(many.size()).append('[');
                many.forEach(this::add);
            }
            case Map<?, ?> byKey -> {
                text.append(byKey.size()).append('{');
                new TreeMap<>(byKey).forEach((key, each) -> {
                    add(key);
                    add(each);
                });
            }
            default -> {
                String plain = value.toString();
                text.append(plain.length()).append(':').append(plain);
            }
        }
    }

    private String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }
}
