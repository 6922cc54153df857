package nl.baken.assessment.alert;

import static nl.baken.assessment.GateModel.reading;
import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static nl.baken.assessment.alert.Seen.at;
import static nl.baken.assessment.alert.Seen.english;
import static nl.baken.assessment.alert.Seen.kinds;
import static nl.baken.assessment.alert.Seen.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Closure;
import nl.baken.event.MilestoneKind;
import nl.baken.event.PlanChange;
import nl.baken.event.StatusColour;
import nl.baken.event.StatusReported;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import org.junit.jupiter.api.Test;

/** A status that is better than the computed one leads to an alert after 14 days. */
class StatusConditionTest {

    private static final List<RiskReading> CRITICAL =
            GateModel.calmBut(reading("harm", RiskLevel.CRITICAL, Knowledge.FAIR));
    private static final List<RiskReading> HIGH = GateModel.calmBut(reading("harm", RiskLevel.HIGH, Knowledge.FAIR));

    @Test
    void shouldNameBothSidesOnceGreenHasBeenRedForTwoWeeks() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle.add(StatusReported.newBuilder()
                .setHeader(chronicle.header(20))
                .setOverall(StatusColour.GREEN)
                .setPlanning(StatusColour.AMBER)
                .build());

        // Then
        assertThat(kinds(at(chronicle, 44.9, CRITICAL, 31))).doesNotContain(AlertKind.STATUS_DIFFERS);
        AlertCondition differs = only(at(chronicle, 45, CRITICAL, 31), AlertKind.STATUS_DIFFERS);
        assertThat(differs.getSeverity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(differs.getSummary().getEn())
                .isEqualTo("Slim Vegen: the project reports green, but what is known points to red.");
        assertThat(english(differs))
                .containsExactly(
                        "The project reported of itself on 21 January 2020: green (planning amber).",
                        "The risk 'risk harm' is critical.");
    }

    @Test
    void shouldOnlyInformOfOneStepBetweenColours() {
        assertThat(only(at(Chronicle.live().status(20, StatusColour.GREEN), 45, HIGH, 31), AlertKind.STATUS_DIFFERS)
                        .getSeverity())
                .isEqualTo(AlertSeverity.INFO);
    }

    @Test
    void shouldNotDifferWhenTheProjectReportsTheSameOrWorse() {
        assertThat(kinds(at(Chronicle.live().status(20, StatusColour.RED), 60, CRITICAL, 31)))
                .doesNotContain(AlertKind.STATUS_DIFFERS);
        assertThat(kinds(at(Chronicle.live().status(20, StatusColour.AMBER), 60, HIGH, 31)))
                .doesNotContain(AlertKind.STATUS_DIFFERS);
        assertThat(at(Chronicle.live().status(20, StatusColour.RED), 60)).isEmpty();
        assertThat(at(Chronicle.live().status(20, StatusColour.UNKNOWN), 60, HIGH, 31))
                .hasSize(1);
    }

    @Test
    void shouldCompareTheLatestReport() {
        // Given
        Chronicle chronicle = Chronicle.live().status(40, StatusColour.RED).status(20, StatusColour.GREEN);

        // Then
        assertThat(kinds(at(chronicle, 60, CRITICAL, 31))).doesNotContain(AlertKind.STATUS_DIFFERS);
    }

    @Test
    void shouldHoldMilestonesAgainstTheirFirstDateHoweverOftenTheyWereMoved() {
        // Given
        Chronicle moved = Chronicle.live()
                .planned(1, "m", date(30), PlanChange.PLANNED)
                .planned(25, "m", date(50), PlanChange.RESCHEDULED)
                .planned(45, "m", date(90), PlanChange.RESCHEDULED)
                .status(20, StatusColour.GREEN);

        // When
        AlertCondition differs = only(at(moved, 60, GateModel.calm(), 31), AlertKind.STATUS_DIFFERS);

        // Then
        assertThat(differs.getSeverity()).isEqualTo(AlertSeverity.INFO);
        assertThat(english(differs))
                .contains(
                        "Milestone 'Milestone m' was first planned for 31 January 2020 and is now planned for 31 March"
                                + " 2020: 60 days later.");
        assertThat(StatusDifference.nextChange(moved.dossier(), day(28)).at()).isEqualTo(day(31).toEpochMilli());
        assertThat(at(moved.reached(58, "m", MilestoneKind.PROTOTYPE), 60, GateModel.calm(), 31))
                .isEmpty();
    }

    @Test
    void shouldNotBlameAProjectForWhatTheSteeringGroupAccepts() {
        // Given
        Chronicle chronicle = Chronicle.live().status(20, StatusColour.GREEN).accepted(25, "harm", date(200));

        // Then
        assertThat(kinds(at(chronicle, 60, HIGH, 31))).containsExactly(AlertKind.RISK);
    }

    @Test
    void shouldHaveNoConditionInAProjectThatEnded() {
        // Given
        Chronicle chronicle = Chronicle.live().status(20, StatusColour.GREEN).closed(50, Closure.COMPLETED);

        // Then
        assertThat(kinds(at(chronicle, 60, CRITICAL, 31))).containsExactly(AlertKind.RISK);
    }

    @Test
    void shouldTakeAReportAndALevelInAWrittenHistoryForFactsAndAPassedDateForAGap() {
        // Given
        Chronicle chronicle = Chronicle.reconstructed()
                .planned(1, "m", date(30), PlanChange.PLANNED)
                .status(20, StatusColour.GREEN);

        // Then
        assertThat(kinds(at(chronicle, 60, CRITICAL, 31))).contains(AlertKind.STATUS_DIFFERS);
        assertThat(kinds(at(chronicle, 60, GateModel.calm(), 31))).doesNotContain(AlertKind.STATUS_DIFFERS);
    }
}
