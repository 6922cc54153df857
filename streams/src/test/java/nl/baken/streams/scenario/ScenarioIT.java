package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.replay.output.Outputs;
import nl.baken.topic.Cleanup;
import nl.baken.topic.Topic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A handful of scenarios on a real broker: they come out as they do without one, record by record. */
@ExtendWith(SharedStack.class)
class ScenarioIT {

    private final RiskModel model = ScenarioModel.load();

    @TempDir
    private Path directory;

    @Execution(ExecutionMode.CONCURRENT)
    @TestFactory
    Stream<DynamicTest> shouldKeepThePromiseOnABroker(StackAddresses addresses) {
        return ScenarioFile.all().stream()
                .filter(Scenario::onBroker)
                .map(scenario -> DynamicTest.dynamicTest(scenario.toString(), () -> check(scenario, addresses)));
    }

    private void check(Scenario scenario, StackAddresses addresses) throws Exception {
        // When
        ScenarioOutputs published =
                new OnBroker(addresses, directory).run("scenario-" + scenario.name() + ".", model, scenario.plan());

        // Then
        scenario.then().atTheEnd().check(scenario, published);
        assertThat(settled(published))
                .isEqualTo(settled(Runs.REPLAY.run(model, scenario.plan().log())));
    }

    /**
     * Of a compacted topic only the last record of each key: the cleaner may come by while the test reads, and the sums of a portfolio on
     * the way there differ with the order in which tasks commit.
     */
    private static SortedMap<String, List<String>> settled(ScenarioOutputs outputs) {
        SortedMap<String, List<String>> texts = outputs.asText();
        for (Topic topic : Outputs.TOPICS) {
            if (topic.cleanup() == Cleanup.COMPACT) {
                texts.replaceAll((topicAndKey, records) ->
                        topicAndKey.startsWith(topic.name() + " ") ? List.of(records.getLast()) : records);
            }
        }
        // Of the ticks that have no key each partition has its own.
        texts.replaceAll((topicAndKey, records) ->
                topicAndKey.endsWith(" null") ? records.stream().distinct().toList() : records);
        return texts;
    }
}
