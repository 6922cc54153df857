package nl.baken.streams.topology.store;

import nl.baken.output.PortfolioIndicators;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Portfolios in stores and in topics between parts of the topology: the bytes of their topic. They name the schema that they
 * were written with, so that every version of Baken reads what another one kept, as long as the registry is there.
 */
public final class PortfolioFormat {

    private final String topic;
    private final RecordEncoder encoder;
    private final RecordDecoder decoder;

    /** @param topic full name of the topic of portfolios */
    public PortfolioFormat(String topic, RecordEncoder encoder, RecordDecoder decoder) {
        this.topic = topic;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** The serde; null stays null. */
    public Serde<PortfolioIndicators> serde() {
        return Serdes.serdeFrom(
                (store, value) -> value == null ? null : encoder.encode(topic, value),
                (store, bytes) -> bytes == null
                        ? null
                        : (PortfolioIndicators) StoredRecord.read(decoder, store, "a portfolio", bytes));
    }
}
