package nl.baken.engine.alert;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.baken.assessment.GateModel;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

class AlertStatesPropertiesTest {

    @Property(tries = 500)
    void shouldTakeNoNewStepsWhenTheSameConditionsAreSeenTwice(@ForAll("histories") List<AlertConditions> history) {
        AlertStates alertStates = AlertStates.none();
        for (AlertConditions seen : history) {
            // Given
            alertStates = AlertStates.next(alertStates, seen).alertStates();

            // When
            AlertStates.Result again = AlertStates.next(alertStates, seen);

            // Then
            assertThat(again.steps()).isEmpty();
            assertThat(again.alertStates()).isEqualTo(alertStates);
        }
    }

    @Property(tries = 500)
    void shouldTakeOnlyStepsThatFollowFromEachOther(@ForAll("histories") List<AlertConditions> history) {
        // Given
        AlertStates alertStates = AlertStates.none();
        List<SteeringAlert> log = new ArrayList<>();

        // When
        for (AlertConditions seen : history) {
            AlertStates.Result result = AlertStates.next(alertStates, seen);
            alertStates = result.alertStates();
            log.addAll(result.steps());
        }

        // Then
        Map<String, SteeringAlert> last = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (SteeringAlert step : log) {
            assertThat(names.add(step.getStepId())).isTrue();
            assertFollows(last.put(step.getAlertId() + step.getSteeringGroupId(), step), step);
        }
    }

    @Property(tries = 500)
    void shouldShowExactlyTheConditionsThatHold(@ForAll("histories") List<AlertConditions> history) {
        // Given
        AlertStates alertStates = AlertStates.none();
        Map<String, AlertSeverity> shown = new TreeMap<>();

        for (AlertConditions seen : history) {
            // When
            AlertStates.Result result = AlertStates.next(alertStates, seen);
            alertStates = result.alertStates();
            for (SteeringAlert step : result.steps()) {
                if (step.getStep() == AlertStep.RESOLVED) {
                    shown.remove(step.getFingerprint());
                } else {
                    shown.put(step.getFingerprint(), step.getSeverity());
                }
            }

            // Then
            Map<String, AlertSeverity> holding = new TreeMap<>();
            seen.getConditions().forEach(c -> holding.put(c.getFingerprint(), c.getSeverity()));
            assertThat(shown).isEqualTo(holding);
        }
    }

    private static void assertFollows(SteeringAlert before, SteeringAlert step) {
        boolean open = before != null && before.getStep() != AlertStep.RESOLVED;
        switch (step.getStep()) {
            case OPENED -> {
                // Two moves within one moment of the log bring the alert back under its own name.
                assertThat(before == null || (!open && before.getAt().equals(step.getAt())))
                        .isTrue();
                assertThat(step.getSeverityBefore()).isNull();
            }
            case ESCALATED -> {
                assertThat(open).isTrue();
                assertThat(step.getSeverity()).isGreaterThan(step.getSeverityBefore());
            }
            case LOWERED -> {
                assertThat(open).isTrue();
                assertThat(step.getSeverity()).isLessThan(step.getSeverityBefore());
            }
            case RESOLVED -> assertThat(open).isTrue();
            case REOPENED -> assertThat(open).isFalse();
            case UNMUTED -> {
                assertThat(open).isTrue();
                assertThat(rests(before)).isTrue();
                assertThat(rests(step)).isFalse();
            }
            case ACCEPTED -> {
                assertThat(open).isTrue();
                assertThat(rests(step)).isTrue();
            }
            case ACKNOWLEDGED, SILENCED, INHIBITED, CHANGED, OWNED, UNKNOWN -> throw new AssertionError(step);
        }
        if (rests(step)) {
            assertThat(step.getNotify()).isFalse();
            assertThat(step.getSeverity())
                    .isLessThanOrEqualTo(
                            step.getAcceptance().getLevel() == RiskLevel.CRITICAL
                                    ? AlertSeverity.CRITICAL
                                    : AlertSeverity.WARNING);
        } else if (rests(before) && step.getStep() != AlertStep.RESOLVED) {
            assertThat(step.getNotify()).isTrue();
        }
        if (before != null && step.getStep() != AlertStep.OPENED) {
            assertThat(step.getAt()).isAfterOrEqualTo(before.getAt());
            assertThat(step.getSeverityBefore()).isEqualTo(before.getSeverity());
        }
    }

    private static boolean rests(SteeringAlert step) {
        return step != null && step.getAcceptance() != null;
    }

    @Provide
    Arbitrary<List<AlertConditions>> histories() {
        Arbitrary<AlertSeverity> severities =
                Arbitraries.of(AlertSeverity.INFO, AlertSeverity.WARNING, AlertSeverity.CRITICAL);
        Arbitrary<List<AlertCondition>> conditions = Arbitraries.maps(
                        Arbitraries.of("a", "b", "c"),
                        Combinators.combine(severities, acceptances()).as(Tuple::of))
                .map(holding -> holding.entrySet().stream()
                        .map(entry -> condition(
                                entry.getKey(),
                                entry.getValue().get1(),
                                entry.getValue().get2()))
                        .toList());
        Arbitrary<String> groups = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just("group")), Tuple.of(1, Arbitraries.just("others")));
        return Combinators.combine(Arbitraries.integers().between(0, 120), groups, conditions)
                .as((at, group, holding) -> new AlertConditions(
                        new ProjectRef("p1", "Project", "org", group),
                        day(at),
                        GateModel.model().ref(),
                        holding,
                        null,
                        false,
                        List.of(),
                        false))
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<RiskAcceptance> acceptances() {
        return Combinators.combine(Arbitraries.of(30, 60, 90), Arbitraries.of(RiskLevel.HIGH, RiskLevel.CRITICAL))
                .as((until, level) -> new RiskAcceptance(date(until), day(0), level, null, "Worth it."))
                .injectNull(0.5);
    }

    private static AlertCondition condition(String fingerprint, AlertSeverity severity, RiskAcceptance acceptance) {
        return AlertCondition.newBuilder()
                .setFingerprint(fingerprint)
                .setKind(AlertKind.GATE)
                .setSeverity(severity)
                .setSummary(new Text("samenvatting", "summary"))
                .setReasons(List.of())
                .setRemedies(List.of())
                .setAcceptance(acceptance)
                .build();
    }
}
