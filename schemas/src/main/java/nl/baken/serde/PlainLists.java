package nl.baken.serde;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Puts plain, unmodifiable lists where Avro put its own. Avro's lists compare their elements without the conversions of
 * logical types: two equal records that were read could not be compared without an exception.
 */
final class PlainLists {

    private static final Map<Schema, Boolean> HOLDS_LISTS = new ConcurrentHashMap<>();

    private PlainLists() {}

    /** The same record, with other lists in it, at any depth. */
    static <T extends SpecificRecord> T in(T record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            if (holdsLists(field.schema())) {
                record.put(field.pos(), plain(record.get(field.pos())));
            }
        }
        return record;
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PlainLists::plain).toList();
        }
        return value instanceof SpecificRecord record ? in(record) : value;
    }

    private static boolean holdsLists(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> true;
            case UNION -> schema.getTypes().stream().anyMatch(PlainLists::holdsLists);
            case RECORD -> recordHoldsLists(schema);
            default -> false;
        };
    }

    private static boolean recordHoldsLists(Schema schema) {
        Boolean known = HOLDS_LISTS.get(schema);
        if (known == null) {
            known = schema.getFields().stream().anyMatch(field -> holdsLists(field.schema()));
            HOLDS_LISTS.put(schema, known);
        }
        return known;
    }
}
