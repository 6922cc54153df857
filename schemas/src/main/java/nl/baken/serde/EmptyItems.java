package nl.baken.serde;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Lists of items that take no bytes. A handful of bytes can claim more of them than there is memory or time for, so a schema
 * that has any is not read.
 */
final class EmptyItems {

    private EmptyItems() {}

    /** True when the schema has such a list, at any depth. */
    static boolean areIn(Schema schema) {
        return areIn(schema, new HashSet<>());
    }

    private static boolean areIn(Schema schema, Set<String> seen) {
        return switch (schema.getType()) {
            case ARRAY -> isEmpty(schema.getElementType(), new HashSet<>()) || areIn(schema.getElementType(), seen);
            case MAP -> areIn(schema.getValueType(), seen);
            case UNION -> schema.getTypes().stream().anyMatch(branch -> areIn(branch, seen));
            case RECORD ->
                seen.add(schema.getFullName())
                        && schema.getFields().stream().anyMatch(field -> areIn(field.schema(), seen));
            default -> false;
        };
    }

    private static boolean isEmpty(Schema schema, Set<String> within) {
        return switch (schema.getType()) {
            case NULL -> true;
            case FIXED -> schema.getFixedSize() == 0;
            case RECORD ->
                !within.add(schema.getFullName())
                        || schema.getFields().stream().allMatch(field -> isEmpty(field.schema(), within));
            default -> false;
        };
    }
}
