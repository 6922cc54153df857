package nl.baken.cli.promotion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.reader.TopicReader;
import org.apache.kafka.common.TopicPartition;

/** The models that the last records of risk-assessments name, one per partition. */
final class LatestModels {

    /** How far before the end is looked first; the end of a transaction takes an offset too. */
    private static final long FIRST_LOOK = 64;

    private final TopicReader reader;
    private final RecordDecoder decoder;

    /** @param decoder of readings */
    LatestModels(TopicReader reader, RecordDecoder decoder) {
        this.reader = reader;
        this.decoder = decoder;
    }

    /** By digest. Empty when there is no reading yet. */
    Map<String, ModelRef> of(Collection<TopicPartition> partitions) {
        Map<TopicPartition, ModelRef> latest = new HashMap<>();
        Map<TopicPartition, Long> beginnings = reader.beginnings(partitions);
        Map<TopicPartition, Long> ends = reader.ends(partitions);
        Set<TopicPartition> unknown = Set.copyOf(partitions);
        for (long look = FIRST_LOOK; !unknown.isEmpty(); look *= 4) {
            long distance = look;
            Map<TopicPartition, Long> from = unknown.stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition -> Math.max(beginnings.get(partition), ends.get(partition) - distance)));
            reader.read(from, ends, message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known known) {
                    latest.put(
                            new TopicPartition(message.topic(), message.partition()),
                            ((RiskAssessment) known.record()).getModel());
                }
                return true;
            });
            unknown = unknown.stream()
                    .filter(partition -> !latest.containsKey(partition))
                    .filter(partition -> from.get(partition) > beginnings.get(partition))
                    .collect(Collectors.toUnmodifiableSet());
        }
        Map<String, ModelRef> models = new TreeMap<>();
        latest.values().forEach(model -> models.put(model.getDigest(), model));
        return models;
    }
}
