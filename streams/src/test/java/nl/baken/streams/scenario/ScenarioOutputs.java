package nl.baken.streams.scenario;

import static nl.baken.topic.TopicCatalog.GATE_ADVICE;
import static nl.baken.topic.TopicCatalog.OUTCOME_INDICATORS;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;
import static nl.baken.topic.TopicCatalog.PROJECT_INDICATORS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.cloudevent.RecordJson;
import nl.baken.engine.output.Output;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a run published.
 *
 * @param published in the order of its topic
 * @param deadLetters how many, by reason
 */
public record ScenarioOutputs(List<Output> published, Map<String, Integer> deadLetters) {

    /** Topics of records that are published when they change, with the time at which they hold. */
    private static final Set<Topic> DATED =
            Set.of(RISK_ASSESSMENTS, PROJECT_INDICATORS, OUTCOME_INDICATORS, PROJECT_FORECASTS, GATE_ADVICE);

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
                .filter(output -> output.topic().equals(topic) && key.equals(output.key()))
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

    /** The records that are as the one before of their key is, their time apart. */
    public List<SpecificRecord> repeated() {
        Map<String, String> latest = new TreeMap<>();
        List<SpecificRecord> repeated = new ArrayList<>();
        for (Output output : published) {
            if (DATED.contains(output.topic())) {
                SpecificRecord undated = SpecificData.getForClass(
                                output.record().getClass())
                        .deepCopy(output.record().getSchema(), output.record());
                undated.put(undated.getSchema().getField("asOf").pos(), Instant.EPOCH);
                String text = RecordJson.write(undated);
                if (text.equals(latest.put(output.topic().name() + ' ' + output.key(), text))) {
                    repeated.add(output.record());
                }
            }
        }
        return repeated;
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
