package nl.baken.streams.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;

/** The result of decoding and validating a record of a source topic. */
sealed interface AdmissionResult {

    /** It could be read and is in order. */
    record Accepted(SpecificRecord record) implements AdmissionResult {}

    /**
     * It goes to dead-letters as it came; why is in its headers.
     *
     * @param key null when it came without
     * @param value null when it came without
     */
    record Refused(Bytes key, Bytes value) implements AdmissionResult {}
}
