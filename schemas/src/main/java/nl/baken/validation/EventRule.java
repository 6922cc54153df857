package nl.baken.validation;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A rule about fields that contradict each other. A rule does not apply to fields that are null where the contract
 * wants a value, or that hold a symbol which this reader does not know.
 *
 * @param <T> the record that it is about
 */
@FunctionalInterface
interface EventRule<T extends SpecificRecord> {

    /** Adds what is wrong. */
    void check(T event, List<Violation> found);
}
