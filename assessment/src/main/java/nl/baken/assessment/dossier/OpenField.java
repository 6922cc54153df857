package nl.baken.assessment.dossier;

import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What an event leaves open, and so replaces nothing that is known. */
public final class OpenField {

    private static final String UNKNOWN = "UNKNOWN";

    private OpenField() {}

    /** True when a field is null, UNKNOWN, a list, or a symbol that a reader finds where a sender left the field out. */
    public static boolean isOpen(SpecificRecord event, Schema.Field field) {
        Object value = field == null ? null : event.get(field.pos());
        return value == null
                || value instanceof Collection<?>
                || (value instanceof Enum<?> symbol
                        && (symbol.name().equals(UNKNOWN)
                                || (field.hasDefaultValue() && symbol.name().equals(field.defaultVal()))));
    }
}
