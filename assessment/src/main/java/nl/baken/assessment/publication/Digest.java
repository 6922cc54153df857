package nl.baken.assessment.publication;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.hash.ValueHash;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Tells whether an output differs from the one before, its time apart. */
final class Digest {

    private final ValueHash hash = new ValueHash();

    private Digest() {}

    /** The digest of all that a reader would see, without {@code asOf}. */
    static long of(SpecificRecord output) {
        Digest digest = new Digest();
        Schema.Field asOf = output.getSchema().getField("asOf");
        digest.addFields(output, asOf == null ? -1 : asOf.pos());
        return digest.hash.value();
    }

    private void addFields(SpecificRecord record, int without) {
        int fields = record.getSchema().getFields().size();
        for (int i = 0; i < fields; i++) {
            if (i != without) {
                add(record.get(i));
            }
        }
    }

    private void add(Object value) {
        switch (value) {
            case null -> hash.add((CharSequence) null);
            case CharSequence text -> hash.add(text);
            case Integer number -> hash.add(number.longValue());
            case Long number -> hash.add(number.longValue());
            case Double number -> hash.add(number.doubleValue());
            case Boolean flag -> hash.add(flag ? 1L : 0L);
            case Enum<?> symbol -> hash.add(symbol);
            case SpecificRecord record -> addFields(record, -1);
            case Collection<?> many -> {
                hash.add((long) many.size());
                many.forEach(this::add);
            }
            case Map<?, ?> byKey -> {
                hash.add((long) byKey.size());
                new TreeMap<>(byKey).forEach((key, each) -> {
                    add(key);
                    add(each);
                });
            }
            default -> hash.add(value.toString());
        }
    }
}
