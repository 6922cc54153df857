package nl.baken.validation;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What a field takes, in words. */
public final class Expectation {

    /** The symbol that a reader makes of one that it does not know; senders have no use for it. */
    public static final String UNKNOWN_SYMBOL = "UNKNOWN";

    private Expectation() {}

    /** Describes the values that a schema and its limits allow. */
    public static String of(Schema schema, FieldLimits limits) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return "a number with at most " + decimal.getScale() + " decimals" + limits.range();
        }
        return switch (schema.getType()) {
            case STRING -> text(limits);
            case INT -> logical == null ? "a whole number" + limits.range() : "a date such as 2026-03-31";
            case LONG ->
                logical == null ? "a whole number" + limits.range() : "an RFC 3339 time such as 2026-03-31T12:00:00Z";
            case FLOAT, DOUBLE -> "a number" + limits.range();
            case BOOLEAN -> "true or false";
            case ENUM -> "one of " + String.join(", ", symbols(schema));
            case ARRAY -> "a list, each item " + of(schema.getElementType(), limits);
            case MAP -> "an object, each value " + of(schema.getValueType(), limits);
            case RECORD -> "an object with the fields of " + schema.getName();
            case UNION -> alternatives(schema, limits);
            case BYTES, FIXED, NULL -> schema.getType().getName();
        };
    }

    /** The symbols that a sender may write. */
    public static List<String> symbols(Schema enumeration) {
        return enumeration.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(UNKNOWN_SYMBOL))
                .toList();
    }

    private static String text(FieldLimits limits) {
        String length = "a text of at most " + limits.maxLength() + " characters";
        return limits.pattern() == null ? length : length + " that matches " + limits.pattern();
    }

    private static String alternatives(Schema union, FieldLimits limits) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .map(branch -> of(branch, limits))
                .collect(Collectors.joining(" or "));
    }
}
