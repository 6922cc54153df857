package nl.baken.reference;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The records and enums that other records are made of, by simple name. */
final class Parts {

    private final SortedMap<String, Schema> records = new TreeMap<>();
    private final SortedMap<String, Schema> enums = new TreeMap<>();

    static Parts of(Collection<Schema> whole) {
        Parts parts = new Parts();
        whole.forEach(schema -> schema.getFields().forEach(field -> parts.add(field.schema())));
        return parts;
    }

    Collection<Schema> records() {
        return records.values();
    }

    Collection<Schema> enums() {
        return enums.values();
    }

    private void add(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (put(records, schema)) {
                    schema.getFields().forEach(field -> add(field.schema()));
                }
            }
            case ENUM -> put(enums, schema);
            case ARRAY -> add(schema.getElementType());
            case MAP -> add(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::add);
            default -> {
                // A primitive type has no parts.
            }
        }
    }

    /** Pages link to a part by its simple name, so two parts may not share one. */
    private static boolean put(SortedMap<String, Schema> parts, Schema part) {
        Schema known = parts.put(part.getName(), part);
        if (known != null && !known.getFullName().equals(part.getFullName())) {
            throw new IllegalStateException(known.getFullName() + " and " + part.getFullName() + " on one page");
        }
        return known == null;
    }
}
