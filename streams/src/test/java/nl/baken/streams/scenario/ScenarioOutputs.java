package nl.baken.streams.scenario;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.cloudevent.RecordJson;
import nl.baken.engine.output.Output;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a run published.
 *
 * @param published in the order of its topic
 * @param deadLetters how many, by reason
 */
public record ScenarioOutputs(List<Output> published, Map<String, Integer> deadLetters) {

    public ScenarioOutputs {
        published = List.copyOf(published);
        deadLetters = Map.copyOf(deadLetters);
    }

    /** The records of a topic, in order. */
    public <T extends SpecificRecord> List<T> all(Topic topic, Class<T> type) {
        return published.stream()
                .filter(output -> output.topic().equals(topic))
                .map(output -> type.cast(output.record()))
                .toList();
    }

    /** The records of one key of a topic, in order. */
    public <T extends SpecificRecord> List<T> all(Topic topic, String key, Class<T> type) {
        return published.stream()
                .filter(output -> output.topic().equals(topic) && output.key().equals(key))
                .map(output -> type.cast(output.record()))
                .toList();
    }

    /** The latest of each key. */
    public <T extends SpecificRecord> Map<String, T> latest(Topic topic, Class<T> type) {
        return published.stream()
                .filter(output -> output.topic().equals(topic))
                .collect(Collectors.toMap(
                        Output::key, output -> type.cast(output.record()), (before, after) -> after, TreeMap::new));
    }

    /** Everything as text, by topic and key. */
    public SortedMap<String, List<String>> asText() {
        return published.stream()
                .collect(Collectors.groupingBy(
                        output -> output.topic().name() + " " + output.key(),
                        TreeMap::new,
                        Collectors.mapping(
                                ((Function<Output, SpecificRecord>) Output::record).andThen(RecordJson::write),
                                Collectors.toList())));
    }
}
