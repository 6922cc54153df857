package nl.baken.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.baken.validation.FieldLimits;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** One field of a record as a row of its table. */
final class FieldRow {

    static final List<String> HEAD = List.of("field", "type", "limits", "default", "meaning");

    /** Before the meaning of what nothing reads or writes yet. */
    static final String PLANNED = "*Planned.* ";

    private FieldRow() {}

    static List<String> of(Schema.Field field) {
        FieldLimits limits = FieldLimits.of(field);
        return List.of(
                Markdown.code(field.name()),
                type(field.schema()),
                limits(field),
                defaultOf(field),
                (limits.personal() ? "**Personal data.** " : "")
                        + (limits.confidential() ? "**Confidential.** " : "")
                        + (isPlanned(field) ? PLANNED : "")
                        + field.doc());
    }

    static boolean isPlanned(JsonProperties marked) {
        return Boolean.TRUE.equals(marked.getObjectProp("planned"));
    }

    private static String type(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
        }
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return "timestamp";
        }
        if (schema.getLogicalType() instanceof LogicalTypes.Date) {
            return "date";
        }
        return switch (schema.getType()) {
            case RECORD, ENUM -> Markdown.link(schema.getName());
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case UNION -> union(schema);
            default -> schema.getType().getName();
        };
    }

    private static String union(Schema schema) {
        String branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .map(FieldRow::type)
                .collect(Collectors.joining(", "));
        return schema.isNullable() ? branches + " or null" : branches;
    }

    private static String limits(Schema.Field field) {
        FieldLimits limits = FieldLimits.of(field);
        List<String> words = new ArrayList<>();
        if (limits.min() != null && limits.max() != null) {
            words.add(limits.min() + " to " + limits.max());
        } else if (limits.min() != null) {
            words.add("at least " + limits.min());
        } else if (limits.max() != null) {
            words.add("at most " + limits.max());
        }
        if (limits.maxItems() < FieldLimits.MOST_ITEMS) {
            words.add("at most " + limits.maxItems() + " items");
        }
        if (limits.named()) {
            words.add("at most " + limits.maxLength() + " characters");
        }
        if (limits.pattern() != null) {
            words.add(Markdown.code(limits.pattern().pattern()));
        }
        return String.join("; ", words);
    }

    private static String defaultOf(Schema.Field field) {
        if (!field.hasDefaultValue()) {
            return "required";
        }
        Object value = field.defaultVal();
        return value.equals(JsonProperties.NULL_VALUE) ? "null" : Markdown.code(String.valueOf(value));
    }
}
