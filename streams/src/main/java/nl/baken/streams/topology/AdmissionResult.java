package nl.baken.streams.topology;

import nl.baken.streams.letter.DeadLetter;
import org.apache.avro.specific.SpecificRecord;

/** The result of decoding and validating a record of a source topic. */
sealed interface AdmissionResult {

    /** It could be read and is in order. */
    record Accepted(SpecificRecord record) implements AdmissionResult {}

    /** It goes to dead-letters; why is in the headers of the letter. */
    record Refused(DeadLetter letter) implements AdmissionResult {}
}
