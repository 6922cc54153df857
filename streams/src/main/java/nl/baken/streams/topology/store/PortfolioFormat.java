package nl.baken.streams.topology.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.baken.output.PortfolioIndicators;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Portfolios in stores and in topics between parts of the topology: Avro in its single-object form, which names the
 * schema by its fingerprint. Nobody else reads these topics, so their schemas are not in the registry.
 */
public final class PortfolioFormat {

    private static final BinaryMessageEncoder<PortfolioIndicators> ENCODER = PortfolioIndicators.getEncoder();
    private static final BinaryMessageDecoder<PortfolioIndicators> DECODER = PortfolioIndicators.getDecoder();

    private PortfolioFormat() {}

    /** The serde; null stays null. */
    public static Serde<PortfolioIndicators> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(value),
                (topic, bytes) -> bytes == null ? null : read(topic, bytes));
    }

    private static byte[] write(PortfolioIndicators value) {
        try {
            var buffer = ENCODER.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }

    private static PortfolioIndicators read(String topic, byte[] bytes) {
        try {
            return DECODER.decode(bytes);
        } catch (MissingSchemaException e) {
            throw new SerializationException(
                    topic + " has a portfolio in a schema of another version of Baken. It is computed from the log: run"
                            + " this version under another application-id, and it will be computed anew; or go back to"
                            + " the version that wrote it.",
                    e);
        } catch (IOException e) {
            throw new SerializationException(topic + " has a portfolio that cannot be read", e);
        }
    }
}
