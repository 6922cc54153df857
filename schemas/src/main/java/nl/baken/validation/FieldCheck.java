package nl.baken.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Validates one field of a record against the limits in the contract. Made once per schema, its paths included. */
final class FieldCheck {

    private static final Instant FIRST_MOMENT = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END_OF_TIME = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final int position;
    private final String path;
    private final boolean required;
    private final Schema schema;
    private final FieldLimits limits;
    private final TextCheck text;
    private final RecordCheck nested;

    FieldCheck(Schema.Field field, String path, boolean ofEvent) {
        this.position = field.pos();
        this.path = path;
        this.required = !field.schema().isNullable();
        this.schema = Nullable.bare(field.schema());
        this.limits = FieldLimits.of(field);
        this.text = new TextCheck(limits, required || limits.named(), ofEvent);
        boolean list = schema.getType() == Schema.Type.ARRAY;
        Schema part = list ? schema.getElementType() : schema;
        this.nested =
                part.getType() == Schema.Type.RECORD ? RecordCheck.of(part, list ? path + "[]" : path, ofEvent) : null;
    }

    void check(IndexedRecord record, List<Violation> found) {
        Object value = record.get(position);
        if (value != null || required) {
            checkValue(value, path, found);
        }
    }

    private void checkValue(Object value, String at, List<Violation> found) {
        if (value == null) {
            found.add(new Violation(at, ViolationReason.MISSING, "nothing", Expectation.of(schema, limits)));
        } else if (value instanceof CharSequence characters) {
            text.check(characters, at, found);
        } else if (value instanceof Instant moment) {
            if (moment.isBefore(FIRST_MOMENT) || !moment.isBefore(END_OF_TIME)) {
                found.add(outOfRange(at, moment, "a time from 1970 to 2199"));
            }
        } else if (value instanceof LocalDate day) {
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                found.add(outOfRange(at, day, "a date from 1970 to 2199"));
            }
        } else if (value instanceof Number number) {
            checkNumber(number, at, found);
        } else if (value instanceof IndexedRecord record && nested != null) {
            checkRecord(record, at, found);
        } else if (value instanceof Collection<?> items) {
            checkItems(items, at, found);
        } else if (value instanceof Map<?, ?> entries) {
            checkEntries(entries, at, found);
        }
    }

    private void checkNumber(Number number, String at, List<Violation> found) {
        if (number instanceof Double real && !Double.isFinite(real)) {
            found.add(outOfRange(at, number, Expectation.of(schema, limits)));
            return;
        }
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        if (!limits.contains(exact)) {
            found.add(outOfRange(at, number, Expectation.of(schema, limits)));
        } else if (schema.getLogicalType() instanceof LogicalTypes.Decimal type) {
            DecimalFit.misfit(exact, type)
                    .ifPresent(reason ->
                            found.add(new Violation(at, reason, Excerpt.of(number), Expectation.of(schema, limits))));
        }
    }

    /** The paths of the fields of an item are known but for its place in the list. */
    private void checkRecord(IndexedRecord record, String at, List<Violation> found) {
        if (at.equals(path)) {
            nested.check(record, found);
            return;
        }
        List<Violation> ofItem = new ArrayList<>();
        nested.check(record, ofItem);
        int known = (path + "[]").length();
        ofItem.forEach(
                violation -> found.add(violation.at(at + violation.field().substring(known))));
    }

    private void checkItems(Collection<?> items, String at, List<Violation> found) {
        checkSize(items.size(), at, found);
        Set<Object> seen = new HashSet<>();
        int index = 0;
        for (Object item : items) {
            String itemPath = at + "[" + index++ + "]";
            checkValue(item, itemPath, found);
            if (isOfSet(item) && !seen.add(item)) {
                found.add(new Violation(
                        itemPath, ViolationReason.DUPLICATE, Excerpt.of(item) + " again", "each item once"));
            }
        }
    }

    /** Two symbols that a reader does not know are both UNKNOWN and still differ. */
    private static boolean isOfSet(Object item) {
        return item != null
                && !(item instanceof IndexedRecord)
                && !item.toString().equals(Expectation.UNKNOWN_SYMBOL);
    }

    private void checkEntries(Map<?, ?> entries, String at, List<Violation> found) {
        checkSize(entries.size(), at, found);
        entries.forEach((key, value) -> checkValue(value, at + "." + key, found));
    }

    private void checkSize(int size, String at, List<Violation> found) {
        if (size > limits.maxItems()) {
            found.add(new Violation(
                    at, ViolationReason.TOO_MANY, size + " items", "at most " + limits.maxItems() + " items"));
        }
    }

    private static Violation outOfRange(String at, Object value, String expected) {
        return new Violation(at, ViolationReason.OUT_OF_RANGE, Excerpt.of(value), expected);
    }
}
