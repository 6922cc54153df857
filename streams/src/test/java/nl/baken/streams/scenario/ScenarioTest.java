package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.memory.ReplayPlan;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario on the pure computation and on the topology. */
@Tag("slow")
class ScenarioTest {

    private final RiskModel model = ScenarioModel.load();

    @TestFactory
    Stream<DynamicContainer> shouldKeepThePromise() {
        return ScenarioFile.all().stream()
                .map(scenario -> DynamicContainer.dynamicContainer(
                        scenario.toString(),
                        Stream.of(Runs.values())
                                .map(way -> DynamicTest.dynamicTest(way.name(), () -> check(scenario, way)))));
    }

    private void check(Scenario scenario, Runs way) {
        // When
        ScenarioOutputs outputs = way.run(model, scenario.plan().log());

        // Then
        scenario.then().check(scenario, outputs);
        assertThat(outputs.repeated()).as("records that differ in nothing").isEmpty();
        if (scenario.then().isSameAsOnce()) {
            ReplayPlan once = ReplayPlan.until(scenario.until(), List.copyOf(new LinkedHashSet<>(scenario.events())));
            assertThat(outputs.asText()).isEqualTo(way.run(model, once.log()).asText());
        }
    }
}
