package nl.baken.cloudevent;

import java.util.List;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/** What came of reading JSON. */
public sealed interface Read {

    /**
     * It is a record, and it may be used.
     *
     * @param record as it was read
     */
    record Accepted(SpecificRecord record) implements Read {}

    /**
     * It is not.
     *
     * @param problems everything that is wrong with it; never empty
     */
    record Refused(List<Violation> problems) implements Read {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("Something is refused for at least one reason, and none was given.");
            }
        }
    }

    /**
     * The record.
     *
     * @throws RefusedEventException with all problems when there is none
     */
    default SpecificRecord orThrow() {
        if (this instanceof Accepted accepted) {
            return accepted.record();
        }
        throw new RefusedEventException(((Refused) this).problems());
    }
}
