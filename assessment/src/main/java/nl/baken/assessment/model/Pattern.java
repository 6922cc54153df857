package nl.baken.assessment.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.assessment.dossier.OpenField;
import nl.baken.assessment.dossier.Things;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Which events: a record, and the values that its fields must have.
 *
 * @param record simple name of the record, for instance {@code SafeguardRecorded}
 * @param fields by field name; nested fields with a dot
 */
public record Pattern(String record, SortedMap<String, FieldTest> fields) {

    public Pattern {
        fields = new TreeMap<>(fields);
    }

    boolean isAbout(SpecificRecord event) {
        return event.getSchema().getName().equals(record);
    }

    /** True when the event gives a field another value than is asked for. What it leaves open contradicts nothing. */
    boolean contradicts(SpecificRecord event) {
        for (Map.Entry<String, FieldTest> field : fields.entrySet()) {
            Schema.Field asked = event.getSchema().getField(field.getKey());
            if (!OpenField.isOpen(event, asked)
                    && !field.getValue().accepts(List.of(event.get(asked.pos()).toString()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a thing must be for the event to match, in the fields that the event leaves open: the values that are accepted of
     * each; nothing when the event does not match whatever they are.
     */
    Optional<SortedMap<String, String>> open(SpecificRecord event) {
        SortedMap<String, String> open = new TreeMap<>();
        for (Map.Entry<String, FieldTest> field : fields.entrySet()) {
            Schema.Field asked = event.getSchema().getField(field.getKey());
            if (Things.has(field.getKey()) && asked != null && OpenField.isOpen(event, asked)) {
                open.put(field.getKey(), accepted(field.getValue(), asked.schema()));
            } else if (!field.getValue()
                    .accepts(FieldValues.of(event, field.getKey()).orElse(List.of()))) {
                return Optional.empty();
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open);
    }

    private static String accepted(FieldTest test, Schema schema) {
        Schema type = schema.getType() == Schema.Type.UNION ? schema.getTypes().getLast() : schema;
        List<String> symbols = type.getType() == Schema.Type.ENUM ? type.getEnumSymbols() : List.of("true", "false");
        return symbols.stream().filter(symbol -> test.accepts(List.of(symbol))).collect(Collectors.joining(","));
    }

    boolean matches(SpecificRecord event) {
        if (!isAbout(event)) {
            return false;
        }
        for (Map.Entry<String, FieldTest> field : fields.entrySet()) {
            if (!field.getValue().accepts(FieldValues.of(event, field.getKey()).orElse(List.of()))) {
                return false;
            }
        }
        return true;
    }
}
