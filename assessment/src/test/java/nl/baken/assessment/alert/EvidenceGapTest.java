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
import nl.baken.event.Discipline;
import nl.baken.event.PlanChange;
import nl.baken.event.ReleaseScope;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import org.junit.jupiter.api.Test;

class EvidenceGapTest {

    private static final List<RiskReading> DARK = List.of(
            reading("harm", RiskLevel.LOW, Knowledge.NONE),
            reading("waste", RiskLevel.LOW, Knowledge.WEAK),
            reading("lock_in", RiskLevel.LOW, Knowledge.FAIR));

    @Test
    void shouldGiveAProjectTimeBeforeAskingWhatIsNotKnown() {
        // Given
        Chronicle chronicle = Chronicle.live();

        // Then
        assertThat(kinds(at(chronicle, 59.9, DARK))).doesNotContain(AlertKind.EVIDENCE_GAP);
        AlertCondition gap = only(at(chronicle, 60, DARK), AlertKind.EVIDENCE_GAP);
        assertThat(gap.getSeverity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(english(gap))
                .containsExactly(
                        "Too little is known about 2 of the 3 risks.",
                        "Not known about 'risk harm': gap harm",
                        "Not known about 'risk waste': gap waste");
        assertThat(gap.getRemedies())
                .extracting(text -> text.getEn())
                .containsExactly("Report: gap harm", "Report: gap waste");
        assertThat(Seen.nextChange(chronicle, 1, GateModel.calm()).at()).isEqualTo(day(60).toEpochMilli());
    }

    @Test
    void shouldLetOneRiskOfWhichLittleIsKnownPass() {
        // Given
        List<RiskReading> one = GateModel.calmBut(reading("harm", RiskLevel.LOW, Knowledge.NONE));

        // Then
        assertThat(at(Chronicle.live(), 100, one)).isEmpty();
    }

    @Test
    void shouldNoticeThatALiveProjectStoppedReporting() {
        // Given
        Chronicle chronicle = Chronicle.live().agreed(30, "d", null);

        // Then
        assertThat(at(chronicle, 149.9)).isEmpty();
        assertThat(english(only(at(chronicle, 150), AlertKind.EVIDENCE_GAP)))
                .containsExactly("The project has not told anything since 31 January 2020.");
        assertThat(Seen.nextChange(chronicle, 100, GateModel.calm()).at()).isEqualTo(day(150).toEpochMilli());
    }

    @Test
    void shouldTakeWhatAWrittenHistoryLeavesOutForAGapAndForNothingElse() {
        // Given
        Chronicle chronicle = Chronicle.reconstructed()
                .released(10, ReleaseScope.FULL, false)
                .planned(1, "m", date(100), PlanChange.PLANNED)
                .unknown(1, "u", Discipline.USER, 5, date(90))
                .agreed(1, "d", date(80));

        // When
        List<AlertCondition> conditions = at(chronicle, 2000);

        // Then
        assertThat(kinds(conditions)).containsExactly(AlertKind.EVIDENCE_GAP);
        assertThat(conditions.getFirst().getSeverity()).isEqualTo(AlertSeverity.INFO);
        assertThat(english(conditions.getFirst()))
                .containsExactly(
                        "Slim Vegen: in use since 11 January 2020, and no outcome measured yet.",
                        "It is not known whether 'Milestone m' was done by 10 April 2020.",
                        "It is not known whether 'Question u' was done by 31 March 2020.",
                        "It is not known whether 'd' was done by 21 March 2020.");
    }
}
