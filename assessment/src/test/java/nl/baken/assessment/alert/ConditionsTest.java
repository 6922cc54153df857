package nl.baken.assessment.alert;

import static nl.baken.assessment.GateModel.calmBut;
import static nl.baken.assessment.GateModel.reading;
import static nl.baken.assessment.GateModel.reason;
import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static nl.baken.assessment.alert.Seen.at;
import static nl.baken.assessment.alert.Seen.english;
import static nl.baken.assessment.alert.Seen.kinds;
import static nl.baken.assessment.alert.Seen.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.Closure;
import nl.baken.event.Decision;
import nl.baken.event.Discipline;
import nl.baken.event.Phase;
import nl.baken.event.PlanChange;
import nl.baken.event.ReleaseScope;
import nl.baken.event.UnknownOutcome;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void shouldHaveNoConditionInACalmProject() {
        // Then
        assertThat(at(Chronicle.live(), 10)).isEmpty();
    }

    @Test
    void shouldGiveTheStrongestReasonsOfAHighRisk() {
        // Given
        var high = reading(
                "harm",
                RiskLevel.HIGH,
                Knowledge.FAIR,
                reason("light", ReasonKind.EVIDENCE, 0.2),
                reason("heavy", ReasonKind.EVIDENCE, 12.4),
                reason("dpia", ReasonKind.SAFEGUARD, -6),
                reason("moderate", ReasonKind.SILENCE, 5),
                reason("p", ReasonKind.PRIOR, 4),
                reason("q", ReasonKind.EVIDENCE, 3),
                reason("r", ReasonKind.EVIDENCE, 2));

        // When
        AlertCondition condition = only(at(Chronicle.live(), 10, calmBut(high)), AlertKind.RISK);

        // Then
        assertThat(condition.getFingerprint()).isEqualTo("p1/RISK/harm");
        assertThat(condition.getAlertSubject()).isEqualTo("harm");
        assertThat(condition.getSeverity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(condition.getSummary().getNl()).isEqualTo("Slim Vegen: het risico 'risico harm' is hoog.");
        assertThat(english(condition))
                .containsExactly(
                        "reason heavy (weighs heavily: +12 dB)",
                        "reason moderate (weighs moderately: +5 dB)",
                        "reason p (weighs lightly: +4 dB)",
                        "reason q (weighs lightly: +3 dB)",
                        "reason r (weighs lightly: +2 dB)");
        assertThat(condition.getRemedies()).hasSize(1);
    }

    @Test
    void shouldTakeACriticalRiskMoreSeriously() {
        // Given
        var critical = calmBut(reading("harm", RiskLevel.CRITICAL, Knowledge.FAIR));

        // Then
        assertThat(only(at(Chronicle.live(), 10, critical), AlertKind.RISK).getSeverity())
                .isEqualTo(AlertSeverity.CRITICAL);
    }

    @Test
    void shouldNameEverythingThatIsLateAndThatANoGoMakesItNoise() {
        // Given
        Chronicle late = Chronicle.live()
                .phase(1, Phase.DEVELOPMENT)
                .planned(1, "m", date(20), PlanChange.PLANNED)
                .planned(2, "m", date(30), PlanChange.RESCHEDULED)
                .unknown(1, "hard", Discipline.USER, 4, date(20), "easy")
                .unknown(1, "easy", Discipline.USER, 2, date(20))
                .agreed(1, "d", date(20))
                .delayed(10, "d", date(25));

        // When
        var conditions = at(late, 40);

        // Then
        assertThat(conditions)
                .extracting(AlertCondition::getFingerprint)
                .containsExactly(
                        "p1/DATA_DELIVERY_LATE/d",
                        "p1/GATE",
                        "p1/MILESTONE_OVERDUE/m",
                        "p1/UNKNOWN_OVERDUE/easy",
                        "p1/UNKNOWN_OVERDUE/hard")
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(conditions)
                .extracting(AlertCondition::getSeverity)
                .containsExactly(
                        AlertSeverity.WARNING,
                        AlertSeverity.WARNING,
                        AlertSeverity.WARNING,
                        AlertSeverity.INFO,
                        AlertSeverity.WARNING);
        assertThat(english(conditions.get(2))).containsExactly("Times moved: 1; first date: 21 January 2020.");
        assertThat(english(conditions.get(4))).contains("Waits for: easy.");

        // When
        late.unknown(2, "core", Discipline.TECHNOLOGY, 5, null).answered(3, "core", UnknownOutcome.UNSOLVABLE);

        // Then
        List<AlertCondition> stopped = at(late, 40);
        assertThat(only(stopped, AlertKind.GATE).getSeverity()).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(stopped)
                .filteredOn(condition -> condition.getKind() != AlertKind.GATE)
                .hasSize(4)
                .allMatch(condition -> "p1/GATE".equals(condition.getInhibitedBy()));
    }

    @Test
    void shouldLeaveOutWhatTheSteeringGroupDecidedItself() {
        // Given
        Chronicle chronicle =
                Chronicle.live().phase(1, Phase.DEVELOPMENT).decided(10, Decision.HOLD, null, date(60), null);

        // When
        AlertCondition held = only(at(chronicle, 20), AlertKind.GATE);
        AlertCondition forgotten = only(at(chronicle, 61), AlertKind.GATE);

        // Then
        assertThat(held.getSeverity()).isEqualTo(AlertSeverity.INFO);
        assertThat(forgotten.getSeverity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(forgotten.getSummary().getEn())
                .isEqualTo("Slim Vegen: the decision to HOLD was until 1 March 2020; a new decision is needed.");
        assertThat(forgotten.getFingerprint()).isEqualTo(held.getFingerprint());
    }

    @Test
    void shouldAskForADateOfAHoldWithoutOne() {
        // Given
        Chronicle chronicle = Chronicle.live().phase(1, Phase.DEVELOPMENT).decided(10, Decision.HOLD, null, null, null);

        // Then
        assertThat(only(at(chronicle, 20), AlertKind.GATE).getSeverity()).isEqualTo(AlertSeverity.WARNING);
    }

    @Test
    void shouldAskForAnOutcomeAfterHalfAYearOfFullUse() {
        // Given
        Chronicle full = Chronicle.live().released(10, ReleaseScope.FULL, false);
        Chronicle pilot = Chronicle.live().released(10, ReleaseScope.PILOT, false);
        Chronicle shadow = Chronicle.live().released(10, ReleaseScope.FULL, true);

        // Then
        assertThat(kinds(at(full, 189.9))).doesNotContain(AlertKind.OUTCOME_NOT_MEASURED);
        assertThat(kinds(at(full, 190))).contains(AlertKind.OUTCOME_NOT_MEASURED);
        assertThat(kinds(at(pilot, 190))).doesNotContain(AlertKind.OUTCOME_NOT_MEASURED);
        assertThat(kinds(at(shadow, 190))).doesNotContain(AlertKind.OUTCOME_NOT_MEASURED);
        assertThat(Seen.nextChange(full, 135, GateModel.calm()).at()).isEqualTo(day(190).toEpochMilli());
    }

    @Test
    void shouldKeepOnlyTheRisksOfAProjectThatEnded() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .released(10, ReleaseScope.FULL, false)
                .planned(1, "m", null, PlanChange.MISSED)
                .closed(50, Closure.COMPLETED);
        var high = calmBut(reading("harm", RiskLevel.HIGH, Knowledge.NONE));

        // Then
        assertThat(kinds(at(chronicle, 900, high))).containsExactly(AlertKind.RISK);
        assertThat(Seen.nextChange(chronicle, 60, GateModel.calm())).isEqualTo(NextChange.NEVER);
    }

    @Test
    void shouldTakeForLateWhatAWrittenHistoryCallsLate() {
        // Given
        Chronicle chronicle = Chronicle.reconstructed()
                .planned(1, "m", null, PlanChange.MISSED)
                .delayed(2, "d", null)
                .unknown(1, "u", Discipline.USER, 5, date(20));

        // Then
        assertThat(kinds(at(chronicle, 10))).containsExactly(AlertKind.DATA_DELIVERY_LATE, AlertKind.MILESTONE_OVERDUE);
        assertThat(kinds(at(chronicle, 50))).doesNotContain(AlertKind.UNKNOWN_OVERDUE);
    }
}
