package nl.baken.streams.topology.store;

import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** A record of the contract in a store: it was written by Baken, so bytes that are none are damage. */
final class StoredRecord {

    private StoredRecord() {}

    /**
     * Reads a record.
     *
     * @param store names the store in what is reported when the value cannot be read
     * @param what the record is, with its article
     */
    static SpecificRecord read(RecordDecoder decoder, String store, String what, byte[] bytes) {
        return switch (decoder.decode(bytes)) {
            case Decoded.Known known -> known.record();
            case Decoded.Undecodable undecodable ->
                throw new SerializationException(
                        store + " has " + what + " that cannot be read: " + undecodable.message());
            case Decoded.UnknownType unknown ->
                throw new SerializationException(store + " has a " + unknown.fullName() + " for " + what);
        };
    }
}
