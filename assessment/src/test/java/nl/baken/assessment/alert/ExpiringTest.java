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
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import org.junit.jupiter.api.Test;

/** Thresholds of the model: guarded from -5, high from 5, critical from 10 dB; ends are announced 30 days ahead. */
class ExpiringTest {

    private static final List<RiskReading> HIGH = GateModel.calmBut(
            reading("harm", RiskLevel.HIGH, Knowledge.FAIR, GateModel.reason("r", ReasonKind.EVIDENCE, 6)));

    @Test
    void shouldWarnBeforeTheLossOfASafeguardRaisesTheLevel() {
        // Given
        Chronicle chronicle = Chronicle.live();
        List<RiskReading> readings = GateModel.calmBut(guarded(8, safeguard("dpia", -6, 0, 100)));

        // Then
        assertThat(at(chronicle, 69.9, readings)).isEmpty();
        AlertCondition expiring = only(at(chronicle, 70, readings), AlertKind.EXPIRING);
        assertThat(expiring.getAlertSubject()).isEqualTo("dpia");
        assertThat(expiring.getSeverity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(expiring.getSummary().getEn())
                .isEqualTo("Slim Vegen: a safeguard counts until 9 April 2020 and no longer: reason dpia");
        assertThat(english(expiring)).containsExactly("After that the risk 'risk harm' rises from guarded to high.");
        assertThat(Seen.nextChange(chronicle, 65, readings).at()).isEqualTo(day(70).toEpochMilli());
    }

    @Test
    void shouldOnlyInformWhenTheLevelStays() {
        // Given
        List<RiskReading> readings = GateModel.calmBut(guarded(0, safeguard("dpia", -3, 0, 100)));

        // When
        AlertCondition expiring = only(at(Chronicle.live(), 80, readings), AlertKind.EXPIRING);

        // Then
        assertThat(expiring.getSeverity()).isEqualTo(AlertSeverity.INFO);
        assertThat(english(expiring))
                .containsExactly("After that the risk 'risk harm' weighs more; its level stays guarded.");
    }

    @Test
    void shouldAnnounceOneSafeguardOnceWhateverTheRisksItLowers() {
        // Given
        List<RiskReading> readings = List.of(
                guarded(0, safeguard("dpia", -3, 0, 100)),
                reading(
                        "waste",
                        RiskLevel.GUARDED,
                        Knowledge.FAIR,
                        GateModel.reason("r", ReasonKind.EVIDENCE, 8),
                        safeguard("dpia_again", -6, 0, 100)),
                GateModel.calm().get(2));

        // When
        List<AlertCondition> seen = at(Chronicle.live(), 80, readings);

        // Then
        assertThat(english(only(seen, AlertKind.EXPIRING)))
                .containsExactly(
                        "After that the risk 'risk harm' weighs more; its level stays guarded.",
                        "After that the risk 'risk waste' rises from guarded to high.");
        assertThat(only(seen, AlertKind.EXPIRING).getSeverity()).isEqualTo(AlertSeverity.WARNING);
    }

    @Test
    void shouldWaitForTheSecondHalfOfWhatIsShort() {
        // Given
        List<RiskReading> readings = GateModel.calmBut(guarded(8, safeguard("dpia", -6, 80, 100)));

        // Then
        assertThat(at(Chronicle.live(), 89.9, readings)).isEmpty();
        assertThat(kinds(at(Chronicle.live(), 90, readings))).containsExactly(AlertKind.EXPIRING);
    }

    @Test
    void shouldNotAnnounceEndsInAWrittenHistoryNorInAProjectThatEnded() {
        // Given
        List<RiskReading> readings = GateModel.calmBut(guarded(8, safeguard("dpia", -6, 0, 100)));
        Chronicle closed = Chronicle.live().closed(50, Closure.COMPLETED);

        // Then
        assertThat(kinds(at(Chronicle.reconstructed(), 80, readings))).doesNotContain(AlertKind.EXPIRING);
        assertThat(at(closed, 80, readings)).isEmpty();
    }

    @Test
    void shouldAnnounceTheEndOfAnAcceptanceUnderWhichAnAlertRests() {
        // Given
        Chronicle chronicle = Chronicle.live().accepted(10, "harm", date(99));

        // Then
        assertThat(kinds(at(chronicle, 69.9, HIGH))).containsExactly(AlertKind.RISK);
        AlertCondition expiring = only(at(chronicle, 70, HIGH), AlertKind.EXPIRING);
        assertThat(expiring.getAlertSubject()).isEqualTo("harm");
        assertThat(expiring.getSeverity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(expiring.getSummary().getEn())
                .isEqualTo("Slim Vegen: the steering group accepts the risk 'risk harm' until 9 April 2020 and no"
                        + " longer.");
        assertThat(kinds(at(chronicle, 99.9, HIGH))).contains(AlertKind.EXPIRING);
        assertThat(kinds(at(chronicle, 100, HIGH))).containsExactly(AlertKind.RISK);
        assertThat(Seen.nextChange(chronicle, 65, HIGH).at()).isEqualTo(day(70).toEpochMilli());
    }

    @Test
    void shouldNotAnnounceTheEndOfAnAcceptanceUnderWhichNothingRests() {
        // Given
        Chronicle chronicle = Chronicle.live().accepted(10, "harm", date(99));

        // Then
        assertThat(at(chronicle, 80)).isEmpty();
    }

    private static RiskReading guarded(double evidence, Reason safeguard) {
        return reading(
                "harm",
                RiskLevel.GUARDED,
                Knowledge.FAIR,
                GateModel.reason("r", ReasonKind.EVIDENCE, evidence),
                safeguard);
    }

    private static Reason safeguard(String rule, double decibans, int since, int end) {
        return Reason.newBuilder(GateModel.reason(rule, ReasonKind.SAFEGUARD, decibans))
                .setEvents(List.of("urn:test#dpia"))
                .setSince(day(since))
                .setUntil(day(end))
                .build();
    }
}
