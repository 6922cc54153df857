package nl.baken.assessment.gate;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Phase;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;
import nl.baken.output.Criterion;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.FamilyStatus;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    @Test
    void shouldUseTheLatestDecision() {
        // Given
        Chronicle repaired = Chronicle.live().shown(10, "value-failed").shown(20, "value-met");
        Chronicle broken = Chronicle.live().shown(10, "value-met").shown(20, "value-failed");
        Chronicle atOnce = Chronicle.live().shown(10, "value-met").shown(10, "value-failed");

        // Then
        assertThat(value(repaired).getStatus()).isEqualTo(FamilyStatus.SUFFICIENT);
        assertThat(value(broken).getStatus()).isEqualTo(FamilyStatus.INSUFFICIENT);
        assertThat(value(atOnce).getStatus()).isEqualTo(FamilyStatus.INSUFFICIENT);
    }

    @Test
    void shouldNotKnowOnceAFailureShowsNothingAnyMore() {
        // Given
        Chronicle over = Chronicle.live().shown(10, "value-failed").shown(20, "value-over");
        Chronicle atOnce = Chronicle.live().shown(10, "value-failed").shown(10, "value-over");
        Chronicle again = Chronicle.live().shown(10, "value-over").shown(20, "value-failed");

        // Then
        assertThat(value(over).getStatus()).isEqualTo(FamilyStatus.NO_EVIDENCE);
        assertThat(value(atOnce).getStatus()).isEqualTo(FamilyStatus.INSUFFICIENT);
        assertThat(value(again).getStatus()).isEqualTo(FamilyStatus.INSUFFICIENT);
    }

    @Test
    void shouldNeverTakeAbsenceForFailure() {
        // Given
        Chronicle silent = Chronicle.reconstructed();

        // Then
        assertThat(value(silent).getStatus()).isEqualTo(FamilyStatus.NO_EVIDENCE);
        assertThat(value(silent).getCriteria()).extracting(Criterion::getMet).containsOnlyNulls();
    }

    @Test
    void shouldSeeASafeguardLapseInAProjectThatReports() {
        // Given
        Chronicle live = lawful(Chronicle.live());
        Chronicle written = lawful(Chronicle.reconstructed());

        // Then
        assertThat(lawful(live, 100.5).getMet()).isTrue();
        assertThat(lawful(live, 101).getMet()).isFalse();
        assertThat(lawful(written, 101).getMet()).isNull();
        assertThat(Gates.nextChange(live.dossier(), day(50)).at()).isEqualTo(day(101).toEpochMilli());
    }

    private static Chronicle lawful(Chronicle chronicle) {
        return chronicle
                .shown(5, "use-met")
                .add(SafeguardRecorded.newBuilder()
                        .setHeader(chronicle.header(10))
                        .setKind(SafeguardKind.LEGAL_BASIS)
                        .setStatus(SafeguardStatus.COMPLETED)
                        .setValidUntil(date(100))
                        .build());
    }

    private static Criterion lawful(Chronicle chronicle, double day) {
        return families(chronicle, Phase.IMPLEMENTATION, day).stream()
                .flatMap(family -> family.getCriteria().stream())
                .filter(criterion -> criterion.getCriterion().equals("lawful"))
                .findFirst()
                .orElseThrow();
    }

    private static FamilyEvidence value(Chronicle chronicle) {
        return families(chronicle, Phase.DEVELOPMENT, 50).getFirst();
    }

    private static List<FamilyEvidence> families(Chronicle chronicle, Phase phase, double day) {
        return Families.of(GateModel.model(), chronicle.dossier(), phase, day(day));
    }
}
