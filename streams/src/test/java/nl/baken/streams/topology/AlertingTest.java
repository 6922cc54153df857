package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: what steering groups are told follows from what stands in alert-conditions, in its order, and from nothing else. */
class AlertingTest {

    private static final RiskModel MODEL = TestModel.small();

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 21, count = 3)
    void shouldTakeActsAsAReplayDoes(long seed) {
        // Given
        List<SpecificRecord> log =
                ActsOnAlerts.among(GeneratedHistories.plan(seed, 3, 60).log(), MODEL, seed);
        List<Output> replayed = new ArrayList<>();
        Replay replay = new Replay(MODEL, replayed::add);

        // When
        log.forEach(replay::take);

        // Then
        try (Driver driver = new Driver(MODEL)) {
            log.forEach(driver::take);
            assertThat(driver.published(STEERING_ALERTS)).isEqualTo(of(STEERING_ALERTS.name(), replayed));
            assertThat(driver.published(ALERT_CONDITIONS)).isEqualTo(of(ALERT_CONDITIONS.name(), replayed));
            assertThat(driver.countedByAlerting(Counters.ACTS))
                    .isEqualTo(replay.acts().values().stream()
                            .mapToInt(count -> count)
                            .sum());
        }
        Set<AlertStep> steps = new HashSet<>();
        replayed.stream()
                .filter(output -> output.record() instanceof SteeringAlert)
                .forEach(output -> steps.add(((SteeringAlert) output.record()).getStep()));
        assertThat(steps).contains(AlertStep.ACKNOWLEDGED, AlertStep.SILENCED, AlertStep.UNMUTED, AlertStep.OWNED);
    }

    @Test
    void shouldShowHowLongItHasHeardNothing() {
        // Given
        try (Driver driver = new Driver(MODEL)) {
            driver.take(new ClockTicked(Driver.WALL_CLOCK.minus(Duration.ofHours(3))));
            driver.take(new ClockTicked(Driver.WALL_CLOCK.minus(Duration.ofHours(2))));

            // When, then
            assertThat(driver.ofAlerting("silence-seconds")).containsExactly(7200.0);

            // When
            driver.waitAlerting(Duration.ofHours(1));

            // Then
            assertThat(driver.ofAlerting("silence-seconds")).containsExactly(10800.0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 31, count = 2)
    void shouldSayTheSameWhenItStartsAfterEverythingWasWritten(long seed) {
        // Given
        List<SpecificRecord> log =
                ActsOnAlerts.among(GeneratedHistories.plan(seed, 3, 60).log(), MODEL, seed);
        List<Output> along;
        try (Driver driver = new Driver(MODEL)) {
            log.forEach(driver::take);
            along = driver.published(STEERING_ALERTS);
        }

        try (Driver driver = new Driver(MODEL)) {
            // When
            driver.stopAlerting();
            log.forEach(driver::take);
            List<Output> before = driver.published(STEERING_ALERTS);
            driver.startAlerting();

            // Then
            assertThat(before).isEmpty();
            assertThat(driver.published(STEERING_ALERTS)).isEqualTo(along).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 41, count = 3)
    void shouldWriteWhatHoldsAsOfATickBeforeIt(long seed) {
        try (Driver driver = new Driver(MODEL)) {
            // When
            GeneratedHistories.plan(seed, 3, 60).log().forEach(driver::take);

            // Then
            Instant passed = Instant.MIN;
            for (Output output : driver.published(ALERT_CONDITIONS)) {
                if (output.record() instanceof ClockTicked tick) {
                    assertThat(output.key()).isNull();
                    assertThat(tick.getAt()).isAfter(passed);
                    passed = tick.getAt();
                } else if (output.record() instanceof AlertConditions conditions) {
                    assertThat(conditions.getAsOf()).isAfterOrEqualTo(passed);
                }
            }
        }
    }

    private static List<Output> of(String topic, List<Output> all) {
        return all.stream()
                .filter(output -> output.topic().name().equals(topic))
                .toList();
    }
}
