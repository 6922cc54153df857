package nl.baken.assessment.gate;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static nl.baken.assessment.gate.Advised.at;
import static nl.baken.assessment.gate.Advised.english;
import static nl.baken.assessment.gate.Advised.ready;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.event.Decision;
import nl.baken.event.Discipline;
import nl.baken.event.Phase;
import nl.baken.event.SponsorChange;
import nl.baken.event.TeamChange;
import nl.baken.event.TeamChanged;
import nl.baken.event.TeamRole;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void shouldHoldUntilTheDayThatTheSteeringGroupNamed() {
        // Given
        Chronicle chronicle = ready().decided(70, Decision.HOLD, null, date(150), null);

        // When
        GateAdvice held = at(chronicle, 150.5, Advice.HOLD);
        GateAdvice past = at(chronicle, 151);

        // Then
        assertThat(held.getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(english(held)).containsExactly("The steering group decided HOLD. Look again on 30 May 2020.");
        assertThat(held.getGrounds().getFirst().getNl())
                .isEqualTo("De stuurgroep besloot tot HOLD. Kijk opnieuw op 30 mei 2020.");
        assertThat(held.getOverridden()).isFalse();
        assertThat(past.getAdvice()).isEqualTo(Advice.GO);
        assertThat(english(past))
                .contains("The steering group decided HOLD until 30 May 2020."
                        + " That day has passed: a new decision is needed.");
        assertThat(Gates.nextChange(chronicle.dossier(), day(100)).at()).isEqualTo(day(151).toEpochMilli());
    }

    @Test
    void shouldAskForADateWhenNoneWasAgreed() {
        // Given
        Chronicle chronicle = ready().decided(70, Decision.HOLD, null, null, null);

        // Then
        assertThat(at(chronicle, 900).getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(english(at(chronicle, 900)))
                .containsExactly("The steering group decided HOLD. No date was agreed: agree on one.");
    }

    @Test
    void shouldEndWhenTheProjectGoesOn() {
        // Given
        Chronicle resumed =
                ready().decided(70, Decision.HOLD, null, date(150), null).phase(80, Phase.DEVELOPMENT);
        Chronicle decidedAgain = ready().decided(70, Decision.HOLD, null, date(150), null)
                .decided(80, Decision.GO_BACK, Phase.DEVELOPMENT, null, null);

        // Then
        assertThat(at(resumed, 100).getAdvice()).isNotEqualTo(Advice.HOLD);
        assertThat(at(decidedAgain, 100).getAdvice()).isEqualTo(Advice.GO);
    }

    @Test
    void shouldHoldWhileNobodyIsResponsible() {
        // Given
        Chronicle gone = ready().sponsor(70, SponsorChange.ENGAGED).sponsor(80, SponsorChange.UNASSIGNED);
        Chronicle replaced = ready().sponsor(80, SponsorChange.WITHDREW).sponsor(90, SponsorChange.REPLACED);

        // Then
        assertThat(at(gone, 100).getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(at(replaced, 100).getAdvice()).isEqualTo(Advice.GO);
    }

    @Test
    void shouldHoldWhileNobodyLeadsWhereSomebodyDid() {
        // Given
        Chronicle left =
                ready().team(10, TeamRole.PROJECT_LEADER, TeamRole.DESIGNER).team(80, TeamRole.DESIGNER);
        Chronicle succeeded = ready().team(10, TeamRole.PROJECT_LEADER).team(80, TeamRole.DESIGNER);
        succeeded.add(TeamChanged.newBuilder()
                .setHeader(succeeded.header(90))
                .setChange(TeamChange.LEADER_CHANGED)
                .build());
        Chronicle neverNamed = ready().team(10, TeamRole.DESIGNER);
        Chronicle written = Chronicle.reconstructed()
                .phase(1, Phase.DEVELOPMENT)
                .team(10, TeamRole.PROJECT_LEADER)
                .team(80, TeamRole.DESIGNER);

        // Then
        assertThat(at(left, 100).getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(at(succeeded, 100).getAdvice()).isEqualTo(Advice.GO);
        assertThat(at(neverNamed, 100).getAdvice()).isEqualTo(Advice.GO);
        assertThat(at(written, 100).getAdvice()).isEqualTo(Advice.NO_ADVICE);
    }

    @Test
    void shouldHoldWhileTheLegalBasisIsOverdue() {
        // Given
        Chronicle chronicle = ready().unknown(10, "basis", Discipline.LEGAL, 2, date(80));

        // Then
        assertThat(at(chronicle, 80.5).getAdvice()).isEqualTo(Advice.GO);
        assertThat(at(chronicle, 81).getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(english(at(chronicle, 81)))
                .containsExactly(
                        "The legal basis is missing: 'Question basis' should have been answered by 21 March 2020.");
    }

    @Test
    void shouldHoldWhateverThePhaseWhenDataWerePutOffWithoutADate() {
        // Given
        Chronicle developing = ready().agreed(10, "d", date(50)).delayed(40, "d", null);
        Chronicle implementing =
                ready().agreed(10, "d", date(50)).delayed(40, "d", null).phase(65, Phase.IMPLEMENTATION);

        // Then
        assertThat(at(developing, 100).getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(at(implementing, 100).getAdvice()).isEqualTo(Advice.HOLD);
        assertThat(english(at(implementing, 100)))
                .containsExactly(
                        "The data of 'Source d' were put off without a new date. Resume as soon as there is a date.");
    }
}
