package nl.baken.assessment.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    boolean matches(SpecificRecord event) {
        if (!event.getSchema().getName().equals(record)) {
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
