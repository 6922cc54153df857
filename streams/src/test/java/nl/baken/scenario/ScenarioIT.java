package nl.baken.scenario;

import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A handful of scenarios on a real broker: they come out as they do without one, record by record. */
@ExtendWith(SharedStack.class)
class ScenarioIT {

    private final RiskModel model = ScenarioModel.load();

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> shouldKeepThePromiseOnABroker(StackAddresses addresses) {
        return ScenarioFile.all().stream()
                .filter(Scenario::onBroker)
                .map(scenario -> DynamicTest.dynamicTest(scenario.toString(), () -> check(scenario, addresses)));
    }

    private void check(Scenario scenario, StackAddresses addresses) throws Exception {
        // When
        Said said = new OnBroker(addresses, directory).run("scenario-" + scenario.name() + ".", model, scenario.plan());

        // Then
        scenario.then().check(scenario, said);
        assertThat(settled(said))
                .isEqualTo(settled(Runs.REPLAY.run(model, scenario.plan().log())));
    }

    /**
     * Of a portfolio only the last word: projects are added up in the order in which tasks commit, so the sums on the way
     * there differ from run to run.
     */
    private static SortedMap<String, List<String>> settled(Said said) {
        SortedMap<String, List<String>> texts = said.asText();
        texts.replaceAll((topicAndKey, records) ->
                topicAndKey.startsWith(PORTFOLIO_INDICATORS.name()) ? List.of(records.getLast()) : records);
        return texts;
    }
}
