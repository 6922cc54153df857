package nl.baken.streams.topology.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Published assessments in a store: the bytes of their topic, deflated. They name the schema that they were written
 * with, so that what an earlier version of Baken published can be read as long as the registry is there; deflated,
 * because the texts in the two languages take most of the room and differ little between versions.
 */
public final class AssessmentFormat {

    private final String topic;
    private final RecordEncoder encoder;
    private final RecordDecoder decoder;

    /**
     * The format of the records of a topic.
     *
     * @param topic full name of the topic that the records go to as well
     */
    public AssessmentFormat(String topic, RecordEncoder encoder, RecordDecoder decoder) {
        this.topic = topic;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** The serde; null stays null. */
    public Serde<RiskAssessment> serde() {
        return Serdes.serdeFrom(
                (name, value) -> value == null ? null : deflated(encoder.encode(topic, value)),
                (name, bytes) -> bytes == null ? null : read(name, bytes));
    }

    private RiskAssessment read(String name, byte[] bytes) {
        return switch (decoder.decode(inflated(name, bytes))) {
            case Decoded.Known known -> (RiskAssessment) known.record();
            case Decoded.Undecodable undecodable ->
                throw new SerializationException(
                        name + " has an assessment that cannot be read: " + undecodable.message());
            case Decoded.UnknownType unknown ->
                throw new SerializationException(name + " has a " + unknown.fullName() + " for an assessment");
        };
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(all)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return all.toByteArray();
    }

    private static byte[] inflated(String name, byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InflaterOutputStream inflating = new InflaterOutputStream(all)) {
            inflating.write(bytes);
        } catch (IOException e) {
            throw new SerializationException(name + " has an assessment that cannot be read", e);
        }
        return all.toByteArray();
    }
}
