package nl.baken.streams.intake;

import nl.baken.engine.admission.Rejection;
import org.apache.avro.specific.SpecificRecord;

/** What a client sent, looked at. */
sealed interface Arrival {

    /** The form that it came in; never null. */
    Form form();

    /** An event that keeps every rule. */
    record Event(Form form, SpecificRecord record) implements Arrival {}

    /** Anything else, and why. */
    record Refused(Form form, Rejection why) implements Arrival {}
}
