package nl.baken.serde;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** The result of decoding one Kafka record. No component is null. */
public sealed interface Decoded {

    /**
     * A record of a type that the decoder was made for, in the schema of this version.
     *
     * @param record the record
     */
    record Known(SpecificRecord record) implements Decoded {
        public Known {
            Objects.requireNonNull(record, "record");
        }
    }

    /**
     * A record of a type that the decoder was not made for, most likely written by a later version: to be counted and
     * skipped. Its contents were not decoded.
     *
     * @param fullName full name of the schema that it was written with
     */
    record UnknownType(String fullName) implements Decoded {
        public UnknownType {
            Objects.requireNonNull(fullName, "fullName");
        }
    }

    /**
     * Bytes that no later attempt can decode: to be counted and kept as they are.
     *
     * @param reason why, for counters and headers
     * @param message why, for people: what was wrong and where
     */
    record Undecodable(Reason reason, String message) implements Decoded {
        public Undecodable {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
        }
    }

    /** Why bytes cannot be read. The names are written into dead letters and stay as they are. */
    enum Reason {
        /** There is no value. */
        NULL_VALUE,
        /** The value does not begin with the zero byte of the wire format. */
        NO_MAGIC_BYTE,
        /** The value ends before the record does. */
        TRUNCATED,
        /** The registry answered that it has no schema with this id. */
        UNKNOWN_SCHEMA_ID,
        /** The registry has something under this id that is not a valid Avro schema. */
        UNUSABLE_SCHEMA,
        /** The record has a known name, and a schema that the one of this version cannot read. */
        INCOMPATIBLE_SCHEMA,
        /** The bytes are not a record of the schema that they name. */
        MALFORMED,
        /** There are bytes after the record. */
        TRAILING_BYTES,
        /** The record holds something that this version has no place for, and nothing of it may be left out. */
        UNKNOWN_CONTENT
    }
}
