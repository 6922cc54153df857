package nl.baken.riskmodel.vocabulary;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** The fields of a record as a model names them: nested ones with a dot. */
final class Fields {

    private static final String NOT_KNOWN_TO_READERS = "UNKNOWN";

    private Fields() {}

    static SortedMap<String, ValueKind> of(Schema record) {
        SortedMap<String, ValueKind> fields = new TreeMap<>();
        collect(record, "", fields);
        return fields;
    }

    private static void collect(Schema record, String prefix, SortedMap<String, ValueKind> into) {
        for (Schema.Field field : record.getFields()) {
            Schema schema = withoutNull(field.schema());
            if (schema.getType() == Schema.Type.RECORD) {
                collect(schema, prefix + field.name() + '.', into);
            } else {
                into.put(prefix + field.name(), kind(schema));
            }
        }
    }

    private static ValueKind kind(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return logical.getName().equals("decimal") ? new ValueKind.Decimal() : new ValueKind.Moment();
        }
        return switch (schema.getType()) {
            case ENUM -> new ValueKind.Symbols(symbols(schema));
            case BOOLEAN -> new ValueKind.Flag();
            case INT, LONG -> new ValueKind.Whole();
            case FLOAT, DOUBLE -> new ValueKind.Decimal();
            case STRING -> new ValueKind.Words();
            case ARRAY -> new ValueKind.Many(kind(schema.getElementType()));
            case RECORD, MAP, UNION, FIXED, BYTES, NULL -> new ValueKind.Untestable("of a kind of its own");
        };
    }

    private static SortedSet<String> symbols(Schema schema) {
        SortedSet<String> symbols = new TreeSet<>(schema.getEnumSymbols());
        symbols.remove(NOT_KNOWN_TO_READERS);
        return symbols;
    }

    private static Schema withoutNull(Schema schema) {
        return schema.getType() != Schema.Type.UNION
                ? schema
                : schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(schema);
    }
}
