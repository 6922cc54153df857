package nl.baken.compatibility;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What a type is called; types with the same name are the same, but for what is inside records, enums and lists. */
final class TypeName {

    private TypeName() {}

    static String of(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
        }
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName();
        }
        return switch (schema.getType()) {
            case RECORD, ENUM -> schema.getFullName();
            case FIXED -> schema.getFullName() + "(" + schema.getFixedSize() + ")";
            case ARRAY -> "a list";
            case MAP -> "a map";
            default -> schema.getType().getName();
        };
    }
}
