package nl.baken.connect.delivery;

import java.util.Optional;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads steps of alerts, and messages about them, from records.
 *
 * @param decoder of both
 */
record AlertReader(RecordDecoder decoder) {

    private static final Logger LOG = LoggerFactory.getLogger(AlertReader.class);

    /**
     * What is in a record; empty when it is of a type that this version does not know, which is passed over.
     *
     * @throws UndeliverableAlertException when it cannot be read
     */
    Optional<SpecificRecord> read(SinkRecord record) {
        if (record.value() != null && !(record.value() instanceof byte[])) {
            throw new UndeliverableAlertException(
                    where(record) + " came as " + record.value().getClass().getName()
                            + " and not as bytes: value.converter is not the one asked for");
        }
        Decoded decoded = decoder.decode((byte[]) record.value());
        if (decoded instanceof Decoded.Known known) {
            return Optional.of(known.record());
        }
        if (decoded instanceof Decoded.Undecodable unreadable) {
            throw new UndeliverableAlertException(
                    where(record) + " cannot be read: " + unreadable.reason() + ", " + unreadable.message());
        }
        LOG.warn("{} is passed over: this version does not know what {} is", where(record), decoded);
        return Optional.empty();
    }

    static String where(SinkRecord record) {
        return "Record " + record.topic() + "-" + record.kafkaPartition() + "@" + record.kafkaOffset();
    }
}
