package nl.baken.replay.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.output.AlertConditions;
import nl.baken.topic.Cleanup;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * The outputs of a run in a fixed order: of a compacted topic and of conditions the latest record per key, of any other topic all, by
 * key, time of the log and project. Records of one project with one key and one time stay in the order in which they
 * were published. So the order depends neither on partitions nor on the order of projects.
 */
public final class Outputs {

    /** The topics that a run writes and people read, in the order of the catalogue. */
    public static final List<Topic> TOPICS = List.of(
            TopicCatalog.RISK_ASSESSMENTS,
            TopicCatalog.RISK_HISTORY,
            TopicCatalog.PROJECT_INDICATORS,
            TopicCatalog.OUTCOME_INDICATORS,
            TopicCatalog.GATE_ADVICE,
            TopicCatalog.PROJECT_FORECASTS,
            TopicCatalog.ALERT_CONDITIONS,
            TopicCatalog.PORTFOLIO_INDICATORS,
            TopicCatalog.STEERING_ALERTS,
            TopicCatalog.DEAD_LETTERS);

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key).thenComparingLong(Entry::time).thenComparing(Entry::project);

    private final Map<String, List<SpecificRecord>> records = new TreeMap<>();
    private final List<DeadLetter> deadLetters;

    private Outputs(List<DeadLetter> deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * Sorts the outputs.
     *
     * @param outputs those of one key and project in the order in which they were written
     * @param letters in any order
     */
    public static Outputs of(Collection<Output> outputs, Collection<DeadLetter> letters) {
        Outputs ordered = new Outputs(
                letters.stream().sorted(Comparator.comparing(DeadLetter::json)).toList());
        for (Topic topic : TOPICS) {
            boolean conditions = topic.equals(TopicCatalog.ALERT_CONDITIONS);
            List<Output> ofTopic = outputs.stream()
                    .filter(output -> output.topic().equals(topic) && (!conditions || isOfConditions(output)))
                    .toList();
            List<Entry> entries = conditions || topic.cleanup() == Cleanup.COMPACT ? latest(ofTopic) : all(ofTopic);
            ordered.records.put(
                    topic.name(),
                    entries.stream().sorted(ORDER).map(Entry::value).toList());
        }
        return ordered;
    }

    /** Of what alerting reads, people read what holds at the end. */
    private static boolean isOfConditions(Output output) {
        return output.value().filter(AlertConditions.class::isInstance).isPresent();
    }

    /** The records of a topic that are of this type, in order. */
    public <T extends SpecificRecord> List<T> of(Topic topic, Class<T> type) {
        return records(topic).stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    List<SpecificRecord> records(Topic topic) {
        return records.getOrDefault(topic.name(), List.of());
    }

    private static List<Entry> latest(List<Output> outputs) {
        Map<String, Entry> byKey = new TreeMap<>();
        for (Output output : outputs) {
            if (output.value().isPresent()) {
                byKey.put(output.key(), Entry.of(output.key(), output.value().get()));
            } else {
                byKey.remove(output.key());
            }
        }
        return List.copyOf(byKey.values());
    }

    private static List<Entry> all(List<Output> outputs) {
        List<Entry> entries = new ArrayList<>();
        for (Output output : outputs) {
            output.value().ifPresent(value -> entries.add(Entry.of(output.key(), value)));
        }
        return entries;
    }
}
