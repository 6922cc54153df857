package nl.baken.streams.topology.store;

import nl.baken.assessment.model.RiskModel;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Published assessments in a store: the bytes of their topic, compressed. They name the schema that they were written
 * with, so that what an earlier version of Baken published can be read as long as the registry is there; compressed with
 * the texts of the model for a dictionary, because those take most of the room in two languages.
 */
public final class AssessmentFormat {

    private final String topic;
    private final RecordEncoder encoder;
    private final RecordDecoder decoder;
    private final Compression compression;

    /**
     * The format of the records of a topic.
     *
     * @param topic full name of the topic that the records go to as well
     * @param model that the assessments are made with
     */
    public AssessmentFormat(String topic, RecordEncoder encoder, RecordDecoder decoder, RiskModel model) {
        this.topic = topic;
        this.encoder = encoder;
        this.decoder = decoder;
        this.compression = new Compression(Dictionaries.ofAssessments(model));
    }

    /** The serde; null stays null. */
    public Serde<RiskAssessment> serde() {
        return Serdes.serdeFrom(
                (name, value) -> value == null ? null : compression.compress(encoder.encode(topic, value)),
                (name, bytes) -> bytes == null
                        ? null
                        : (RiskAssessment)
                                StoredRecord.read(decoder, name, "an assessment", compression.decompress(name, bytes)));
    }
}
