package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.assessment.indicator.DeclaredIndicator;
import nl.baken.assessment.indicator.DeclaredIndicators;
import org.junit.jupiter.api.Test;

/** Promise: each declared indicator has a scenario of its own, with values worked out by hand. */
class IndicatorScenariosTest {

    private static final Map<String, Scenario> SCENARIOS =
            ScenarioFile.ofIndicators().stream().collect(Collectors.toMap(Scenario::name, scenario -> scenario));

    @Test
    void shouldHaveAScenarioOfEachDeclaredIndicator() {
        // Given
        List<String> declared =
                DeclaredIndicators.ALL.stream().map(DeclaredIndicator::id).toList();

        // Then
        assertThat(declared).containsAll(PublishedIndicators.ids());
        assertThat(SCENARIOS).containsKeys(declared.toArray(String[]::new));
        assertThat(declared)
                .allSatisfy(id -> assertThat(expectedOf(id))
                        .as("values of %s in the scenario of its name", id)
                        .hasSizeGreaterThan(1));
    }

    @Test
    void shouldShowWhereAnIndicatorIsNotTold() {
        // Given: the indicators that declare what is missing when they have no value
        List<String> ids = DeclaredIndicators.ALL.stream()
                .filter(indicator -> indicator.missing().isPresent())
                .map(DeclaredIndicator::id)
                .toList();

        // Then
        assertThat(ids)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(expectedOf(id))
                        .as("values of %s", id)
                        .anyMatch(ExpectedIndicator::isNotTold)
                        .anyMatch(expected -> !expected.isNotTold()));
    }

    private static List<ExpectedIndicator> expectedOf(String id) {
        return SCENARIOS.get(id).then().indicators().stream()
                .filter(expected -> expected.id().equals(id))
                .toList();
    }
}
