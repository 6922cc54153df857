package nl.baken.streams.topology.store;

import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Events in a store, encoded as in the log: they name the schema that they were written with. */
public final class EventFormat {

    private final String topic;
    private final RecordEncoder encoder;
    private final RecordDecoder decoder;

    /**
     * The format of the events of a log.
     *
     * @param topic full name of the log
     * @param decoder of all events that can stand in the index
     */
    public EventFormat(String topic, RecordEncoder encoder, RecordDecoder decoder) {
        this.topic = topic;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** The serde; null stays null. */
    public Serde<SpecificRecord> serde() {
        return Serdes.serdeFrom(
                (name, event) -> event == null ? null : encoder.encode(topic, event),
                (name, bytes) -> bytes == null ? null : StoredRecord.read(decoder, name, "an event", bytes));
    }
}
