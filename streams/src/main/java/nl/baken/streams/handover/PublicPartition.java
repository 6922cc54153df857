package nl.baken.streams.handover;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.indicator.IndicatorRecords;
import nl.baken.assessment.publication.PublicState;
import nl.baken.assessment.publication.PublishedOutput;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.topic.IndicatorKey;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the public topics carry of the projects of a partition: of each output a hash, of readings the record. It is in memory
 * while a run takes over, and read again after a restart.
 */
public final class PublicPartition {

    private static final class Carried {
        private final SortedMap<String, PublishedOutput> outputs = new TreeMap<>();
        private byte[] readings;
    }

    private final RecordDecoder decoder;
    private final Map<String, Carried> projects = new HashMap<>();

    /** @param decoder of the records of {@link PublicTopics#TABLES} */
    public PublicPartition(RecordDecoder decoder) {
        this.decoder = decoder;
    }

    /** Takes the next record of a topic; the latest of a key holds. */
    public void take(Topic topic, String key, byte[] value) {
        if (topic.equals(TopicCatalog.PROJECT_INDICATORS)) {
            IndicatorKey read = IndicatorKey.of(key);
            take(topic, read.scopeId(), IndicatorRecords.nameOf(read.indicator()), value);
        } else {
            take(topic, key, topic.name(), value);
        }
    }

    private void take(Topic topic, String projectId, String output, byte[] value) {
        Carried carried = projects.computeIfAbsent(projectId, id -> new Carried());
        if (topic.equals(TopicCatalog.RISK_ASSESSMENTS)) {
            carried.readings = value;
            return;
        }
        SpecificRecord record = value == null ? null : record(value);
        if (record == null) {
            carried.outputs.remove(output);
        } else {
            PublishedOutput published = PublishedOutput.of(record);
            // The hash is kept and the record is not.
            carried.outputs.put(output, PublishedOutput.ofHash(published.hash()));
        }
    }

    /**
     * What the public topics carry of a project.
     *
     * @param own the readings that this run would publish; null when it has none
     * @param told ids of risks of which this run publishes the changes itself
     */
    public PublicState of(String projectId, RiskAssessment own, Set<String> told) {
        Carried carried = projects.getOrDefault(projectId, new Carried());
        RiskAssessment readings = carried.readings == null ? null : (RiskAssessment) record(carried.readings);
        boolean same =
                own != null && readings != null && PublishedOutput.of(own).isLike(readings);
        return new PublicState(carried.outputs, readings, same, told);
    }

    /** Null when it is of no type that this version knows: then it is published again. */
    private SpecificRecord record(byte[] value) {
        return decoder.decode(value) instanceof Decoded.Known known ? known.record() : null;
    }
}
