package nl.baken.validation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/**
 * The limits of a field in the contract, beside its type: the properties {@code min}, {@code max}, {@code maxLength},
 * {@code maxItems}, {@code pattern}, {@code personal} and {@code confidential} of the Avro schema.
 *
 * @param min smallest number, inclusive, or null
 * @param max largest number, inclusive, or null
 * @param maxLength of a text, in characters
 * @param maxItems of a list or a map
 * @param named true when the contract gives the text a length of its own, as it does for what names something
 * @param pattern that the whole text matches, or null
 * @param personal true when the contents may identify a person
 * @param confidential true when the contents are free text or about a person, and are to be kept under a key of the project
 */
public record FieldLimits(
        BigDecimal min,
        BigDecimal max,
        int maxLength,
        int maxItems,
        boolean named,
        Pattern pattern,
        boolean personal,
        boolean confidential) {

    /** Characters in a text of which the contract gives no length. */
    public static final int LONGEST_TEXT = 4000;

    /** Items in a list or map of which the contract gives no number. */
    public static final int MOST_ITEMS = 1000;

    /** The limits of a field. */
    public static FieldLimits of(Schema.Field field) {
        Optional<Integer> maxLength = most(field, "maxLength");
        String pattern = field.getProp("pattern");
        return new FieldLimits(
                number(field, "min"),
                number(field, "max"),
                maxLength.orElse(LONGEST_TEXT),
                most(field, "maxItems").orElse(MOST_ITEMS),
                maxLength.isPresent(),
                pattern == null ? null : Pattern.compile(pattern),
                isMarked(field, "personal"),
                isMarked(field, "confidential"));
    }

    private static Optional<Integer> most(Schema.Field field, String property) {
        return Optional.ofNullable((Number) field.getObjectProp(property)).map(Number::intValue);
    }

    private static boolean isMarked(Schema.Field field, String property) {
        return Boolean.TRUE.equals(field.getObjectProp(property));
    }

    private static BigDecimal number(Schema.Field field, String property) {
        Object value = field.getObjectProp(property);
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** True when nobody may be shown the contents in a message about what is wrong with them. */
    public boolean hidden() {
        return personal || confidential;
    }

    /** True when the number lies within the range. */
    boolean contains(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    /** The range in words with a space before it, for instance {@code  from 1 to 5}; empty when there is none. */
    String range() {
        if (min != null && max != null) {
            return " from " + min + " to " + max;
        }
        if (min != null) {
            return " of at least " + min;
        }
        return max == null ? "" : " of at most " + max;
    }
}
