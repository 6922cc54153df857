package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.contract.EventType;
import nl.baken.validation.Expectation;
import nl.baken.validation.FieldLimits;
import nl.baken.validation.Nullable;
import nl.baken.validation.Spelling;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/** Reads a JSON object into a record. What has a problem stays as the constructor leaves it. */
record RecordReader(ValueReader values, List<Violation> problems) {

    static RecordReader into(List<Violation> problems) {
        return new RecordReader(new ValueReader(problems), problems);
    }

    IndexedRecord read(JsonNode json, Schema schema, String path) {
        IndexedRecord record = empty(schema);
        List<Schema.Field> fields = schema.getFields();
        fields.forEach(field -> field(record, field, json.get(field.name()), at(path, field.name())));
        refuseOthers(json, fields, path);
        return record;
    }

    /** Reads a CloudEvents {@code data} object: every field of the event but its header. */
    IndexedRecord readData(JsonNode json, EventType type, String path) {
        return readOthers(json, type, Set.of(EventType.HEADER), path);
    }

    /** Reads a CloudEvents {@code data} object: every field of the event but those that attributes hold. */
    IndexedRecord readOthers(JsonNode json, EventType type, Set<String> attributes, String path) {
        IndexedRecord record = empty(type.schema());
        List<Schema.Field> fields = type.schema().getFields().stream()
                .filter(field -> !attributes.contains(field.name()))
                .toList();
        fields.forEach(field -> field(record, field, json.get(field.name()), at(path, field.name())));
        refuseOthers(json, fields, path);
        return record;
    }

    static IndexedRecord empty(Schema schema) {
        return (IndexedRecord) SpecificData.newInstance(ValueReader.RECORDS.getClass(schema), schema);
    }

    /** Reads one field; {@code json} is null when the field is not there. */
    void field(IndexedRecord record, Schema.Field field, JsonNode json, String path) {
        if (json != null) {
            Object value = values.value(json, field.schema(), field, path);
            if (value != null) {
                record.put(field.pos(), value);
            }
        } else if (field.hasDefaultValue()) {
            record.put(field.pos(), plain(ValueReader.RECORDS.getDefaultValue(field)));
        } else {
            problems.add(new Violation(
                    path,
                    ViolationReason.MISSING,
                    "nothing",
                    Expectation.of(Nullable.bare(field.schema()), FieldLimits.of(field))));
        }
    }

    /** The collections of Avro compare otherwise than those of Java. */
    private static Object plain(Object value) {
        if (value instanceof List<?> items) {
            return List.copyOf(items);
        }
        return value instanceof Map<?, ?> entries ? Map.copyOf(entries) : value;
    }

    private void refuseOthers(JsonNode json, List<Schema.Field> fields, String path) {
        List<String> known = fields.stream().map(Schema.Field::name).toList();
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String expected = Spelling.closest(name, known)
                        .map(near -> near + ", the closest field")
                        .orElse("one of " + String.join(", ", known));
                problems.add(
                        new Violation(at(path, name), ViolationReason.UNKNOWN_FIELD, "a field of that name", expected));
            }
        });
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
