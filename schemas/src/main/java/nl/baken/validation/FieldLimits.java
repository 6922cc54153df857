package nl.baken.validation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/**
 * The limits of a field in the contract, beside its type: the properties {@code min}, {@code max}, {@code maxLength},
 * {@code pattern} and {@code personal} of the Avro schema.
 *
 * @param min smallest number, inclusive, or null
 * @param max largest number, inclusive, or null
 * @param maxLength of a text, in characters
 * @param named true when the contract gives the text a length of its own, as it does for what names something
 * @param pattern that the whole text matches, or null
 * @param personal true when the contents may identify a person
 */
public record FieldLimits(
        BigDecimal min, BigDecimal max, int maxLength, boolean named, Pattern pattern, boolean personal) {

    /** Characters in a text of which the contract gives no length. */
    public static final int LONGEST_TEXT = 4000;

    /** Items in a list or map. */
    public static final int MOST_ITEMS = 1000;

    /** The limits of a field. */
    public static FieldLimits of(Schema.Field field) {
        Optional<Integer> maxLength =
                Optional.ofNullable((Number) field.getObjectProp("maxLength")).map(Number::intValue);
        String pattern = field.getProp("pattern");
        return new FieldLimits(
                number(field, "min"),
                number(field, "max"),
                maxLength.orElse(LONGEST_TEXT),
                maxLength.isPresent(),
                pattern == null ? null : Pattern.compile(pattern),
                Boolean.TRUE.equals(field.getObjectProp("personal")));
    }

    private static BigDecimal number(Schema.Field field, String property) {
        Object value = field.getObjectProp(property);
        return value == null ? null : new BigDecimal(value.toString());
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
