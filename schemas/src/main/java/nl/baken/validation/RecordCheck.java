package nl.baken.validation;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Checks every field of a record on its own. */
record RecordCheck(List<FieldCheck> fields) {

    static RecordCheck of(Schema record, String path, boolean ofEvent) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return new RecordCheck(record.getFields().stream()
                .map(field -> new FieldCheck(field, prefix + field.name(), ofEvent))
                .toList());
    }

    void check(IndexedRecord record, List<Violation> found) {
        fields.forEach(field -> field.check(record, found));
    }
}
