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

    private static final Map<Class<?>, int[]> PLACES = new ConcurrentHashMap<>();

    private PlainLists() {}

    /** The same record, with other lists in it, at any depth. */
    static <T extends SpecificRecord> T in(T record) {
        int[] places = PLACES.get(record.getClass());
        if (places == null) {
            places = places(record.getSchema());
            PLACES.put(record.getClass(), places);
        }
        for (int place : places) {
            record.put(place, plain(record.get(place)));
        }
        return record;
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PlainLists::plain).toList();
        }
        return value instanceof SpecificRecord record ? in(record) : value;
    }

    /** Which fields of a record hold lists, themselves or in records within. */
    private static int[] places(Schema schema) {
        return schema.getFields().stream()
                .filter(field -> holdsLists(field.schema()))
                .mapToInt(Schema.Field::pos)
                .toArray();
    }

    private static boolean holdsLists(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> true;
            case UNION -> schema.getTypes().stream().anyMatch(PlainLists::holdsLists);
            case RECORD -> places(schema).length > 0;
            default -> false;
        };
    }
}
