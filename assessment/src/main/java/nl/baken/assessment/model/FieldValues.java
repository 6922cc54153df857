package nl.baken.assessment.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** The values of the fields of an event, as text, since that is how a model names them. */
public final class FieldValues {

    private FieldValues() {}

    /**
     * The values of a field: one, or those of a list; nothing when it is null.
     *
     * @param path the name of the field; nested ones with a dot
     */
    public static Optional<List<String>> of(SpecificRecord event, String path) {
        if (path.indexOf('.') < 0) {
            Schema.Field field = event.getSchema().getField(path);
            return values(field == null ? null : event.get(field.pos()));
        }
        Object value = event;
        for (String name : path.split("\\.", -1)) {
            if (!(value instanceof SpecificRecord nested)) {
                return Optional.empty();
            }
            Schema.Field field = nested.getSchema().getField(name);
            value = field == null ? null : nested.get(field.pos());
        }
        return values(value);
    }

    private static Optional<List<String>> values(Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Collection<?> many ->
                Optional.of(many.stream().map(String::valueOf).toList());
            default -> Optional.of(List.of(value.toString()));
        };
    }
}
