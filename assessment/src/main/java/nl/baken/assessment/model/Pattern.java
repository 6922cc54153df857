package nl.baken.assessment.model;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Which events: a record, and what its fields must say.
 *
 * @param record simple name of the record, for instance {@code SafeguardRecorded}
 * @param fields by field name; nested fields with a dot
 */
public record Pattern(String record, SortedMap<String, FieldTest> fields) {

    public Pattern {
        fields = new TreeMap<>(fields);
    }

    boolean matches(SpecificRecord event) {
        return event.getSchema().getName().equals(record)
                && fields.entrySet().stream()
                        .allMatch(field -> field.getValue().accepts(values(event, field.getKey())));
    }

    private static List<String> values(SpecificRecord event, String path) {
        Object value = event;
        for (String name : path.split("\\.", -1)) {
            if (!(value instanceof SpecificRecord nested)) {
                return List.of();
            }
            Schema.Field field = nested.getSchema().getField(name);
            value = field == null ? null : nested.get(field.pos());
        }
        return switch (value) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }
}
