package nl.baken.assessment.publication;

import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Compares two outputs, their time apart. Most of what they hold is the same object, which is seen at once. */
final class SameOutput {

    private SameOutput() {}

    /** True when all that a reader would see, {@code asOf} apart, is the same. */
    static boolean of(SpecificRecord one, SpecificRecord other) {
        Schema.Field asOf = one.getSchema().getField("asOf");
        return one.getClass() == other.getClass() && sameFields(one, other, asOf == null ? -1 : asOf.pos());
    }

    private static boolean sameFields(SpecificRecord one, SpecificRecord other, int without) {
        int fields = one.getSchema().getFields().size();
        for (int i = 0; i < fields; i++) {
            if (i != without && !same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Object one, Object other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        return switch (one) {
            case SpecificRecord record ->
                other.getClass() == record.getClass() && sameFields(record, (SpecificRecord) other, -1);
            case List<?> many -> other instanceof List<?> others && sameElements(many, others);
            default -> one.equals(other);
        };
    }

    private static boolean sameElements(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.iterator();
        for (Object each : one) {
            if (!same(each, others.next())) {
                return false;
            }
        }
        return true;
    }
}
