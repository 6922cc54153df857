package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.ModelFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Promise: the shipped model can reach the levels that it has to. Each risk is driven to CRITICAL by a plausible history and back
 * by plausible measures, and a project that does what the report advises ends low, with much known.
 */
class SanityTest {

    private static final Path HISTORIES = Path.of("src/test/resources/sanity");

    private final RiskModel model = ModelFile.shipped();

    @TestFactory
    Stream<DynamicTest> shouldReadAPlausibleHistoryAsItDeserves() {
        return histories()
                .map(history -> DynamicTest.dynamicTest(
                        history.toString(),
                        () -> history.then()
                                .check(
                                        history,
                                        Runs.REPLAY.run(model, history.plan().log()))));
    }

    @Test
    void shouldHaveAHistoryOfEachRisk() {
        // When
        List<String> names = histories().map(Scenario::name).toList();

        // Then
        assertThat(names)
                .containsAll(model.risks().stream().map(Risk::id).toList())
                .contains("options-for-action");
    }

    private static Stream<Scenario> histories() {
        return ScenarioFile.in(HISTORIES).stream();
    }
}
