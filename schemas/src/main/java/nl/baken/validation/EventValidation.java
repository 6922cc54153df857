package nl.baken.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.baken.contract.EventTypes;
import org.apache.avro.specific.SpecificRecord;

/**
 * Finds what is wrong with a record that fits its schema: limits that the contract gives per field, and fields that
 * make no sense together. Reads no clock and keeps nothing but the checks themselves.
 */
public final class EventValidation {

    /**
     * Bytes of Avro in one event at most: lengths and numbers of items in the contract multiply out below this, so that what
     * is accepted can be written onward, whatever is put around it, in a record of at most 1 MiB.
     */
    public static final int MOST_BYTES = 512 * 1024;

    private static final ConcurrentMap<Class<?>, RecordCheck> CHECKS = new ConcurrentHashMap<>();

    private EventValidation() {}

    /**
     * Everything that is wrong, in the order of the fields and then of the rules; empty when the record may be used.
     * Paths are those of the record, for instance {@code header.projectId}. Symbols that this reader does not know are
     * no violation here.
     */
    public static List<Violation> check(SpecificRecord record) {
        List<Violation> found = new ArrayList<>();
        CHECKS.computeIfAbsent(record.getClass(), type -> checkOf(record)).check(record, found);
        EventRules.check(record, found);
        return List.copyOf(found);
    }

    private static RecordCheck checkOf(SpecificRecord record) {
        return RecordCheck.of(record.getSchema(), "", EventTypes.of(record).isPresent());
    }
}
