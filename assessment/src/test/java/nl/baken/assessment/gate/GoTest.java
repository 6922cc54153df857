package nl.baken.assessment.gate;

import static nl.baken.assessment.GateModel.calmBut;
import static nl.baken.assessment.GateModel.reading;
import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.gate.Advised.at;
import static nl.baken.assessment.gate.Advised.english;
import static nl.baken.assessment.gate.Advised.ready;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Closure;
import nl.baken.event.Decision;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.FamilyStatus;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

class GoTest {

    @Test
    void shouldAdviseGoWhenResultsAndPlanAreThere() {
        // When
        GateAdvice advice = at(ready(), 100);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.GO);
        assertThat(advice.getPhase()).isEqualTo(Phase.DEVELOPMENT);
        assertThat(advice.getNextPhase()).isEqualTo(Phase.IMPLEMENTATION);
        assertThat(advice.getEvidenceShare()).isEqualTo(1);
        assertThat(advice.getFamilies())
                .hasSize(4)
                .extracting(FamilyEvidence::getStatus)
                .containsOnly(FamilyStatus.SUFFICIENT);
        assertThat(advice.getFamilies().getFirst().getCriteria().getFirst().getEvent())
                .startsWith("urn:test#");
        assertThat(advice.getGrounds()).isNotEmpty();
        assertThat(advice.getOverridden()).isNull();
    }

    @Test
    void shouldNeverAdviseGoWithoutEvidence() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .phase(1, Phase.DEVELOPMENT)
                .shown(50, "value-met")
                .shown(50, "use-met");

        // When
        GateAdvice advice = at(chronicle, 100);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(english(advice)).contains("Not shown yet: \"demand technique\".", "Not shown yet: \"demand cost\".");
        assertThat(advice.getEvidenceShare()).isEqualTo(0.5);
    }

    @Test
    void shouldAskForThePlanOfTheNextPhase() {
        // Given
        Chronicle chronicle = Chronicle.live().phase(1, Phase.DEVELOPMENT).allShown(50);

        // When
        GateAdvice without = at(chronicle, 100);
        GateAdvice with = at(chronicle.decided(60, Decision.GO, Phase.IMPLEMENTATION, null, true), 100, Advice.GO);

        // Then
        assertThat(without.getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(english(without))
                .containsExactly(
                        "Plan, budget and duration of the next phase (implementation) have not been recorded.");
        assertThat(with.getAdvice()).isEqualTo(Advice.GO);
        assertThat(with.getOverridden()).isFalse();
        assertThat(with.getLatestDecision()).isEqualTo("GO");
    }

    @Test
    void shouldNotTakeThePlanOfThisPhaseForThatOfTheNext() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .decided(1, Decision.GO, null, null, true)
                .phase(1, Phase.DEVELOPMENT)
                .allShown(50);

        // When
        GateAdvice advice = at(chronicle, 100);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(advice.getOverridden()).isNull();
    }

    @Test
    void shouldTakeThePlanOfThePhaseThatADecisionNamesWheneverItWasTaken() {
        // Given
        Chronicle before = Chronicle.live()
                .decided(1, Decision.GO, Phase.IMPLEMENTATION, null, true)
                .phase(2, Phase.DEVELOPMENT)
                .allShown(50);
        Chronicle ofThisPhase = Chronicle.live()
                .decided(1, Decision.GO, Phase.DEVELOPMENT, null, true)
                .phase(2, Phase.DEVELOPMENT)
                .allShown(50);

        // Then
        assertThat(at(before, 100).getAdvice()).isEqualTo(Advice.GO);
        assertThat(english(at(ofThisPhase, 100)))
                .containsExactly(
                        "Plan, budget and duration of the next phase (implementation) have not been recorded.");
    }

    @Test
    void shouldKeepThePlanThatWasDecidedWhenSomethingElseIsDecidedLater() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .phase(1, Phase.DEVELOPMENT)
                .allShown(50)
                .decided(60, Decision.GO, null, null, true)
                .decided(70, Decision.GO, Phase.DEVELOPMENT, null, null);

        // When
        GateAdvice advice = at(chronicle, 100);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.GO);
    }

    @Test
    void shouldSendBackWhatIsTooRiskyUntilItIsAccepted() {
        // Given
        var high = calmBut(reading("harm", RiskLevel.HIGH, Knowledge.FAIR));

        // When
        GateAdvice open = at(ready(), 100, high);
        GateAdvice accepted = at(ready().accepted(90, "harm", date(100)), 100.5, high);
        GateAdvice expired = at(ready().accepted(90, "harm", date(100)), 101, high);

        // Then
        assertThat(open.getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(english(open)).containsExactly("The risk 'risk harm' is high: lower it, or accept it until a date.");
        assertThat(accepted.getAdvice()).isEqualTo(Advice.GO);
        assertThat(expired.getAdvice()).isEqualTo(Advice.GO_BACK);
    }

    @Test
    void shouldNotAdviseOnRisksOfWhichLittleIsKnown() {
        // Given
        var highButDark = calmBut(reading("harm", RiskLevel.HIGH, Knowledge.WEAK));
        var dark = List.of(
                reading("harm", RiskLevel.LOW, Knowledge.NONE),
                reading("waste", RiskLevel.LOW, Knowledge.WEAK),
                GateModel.calm().get(2));

        // Then
        assertThat(at(ready(), 100, highButDark).getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(at(ready(), 100, dark).getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(english(at(ready(), 100, dark)))
                .containsExactly(
                        "Too little is known about the risk 'risk harm'.",
                        "Too little is known about the risk 'risk waste'.");
    }

    @Test
    void shouldHaveNoAdviceWhereThereIsNoGate() {
        // Given
        Chronicle nowhere = Chronicle.live();
        Chronicle scaling = ready().phase(70, Phase.SCALING);
        Chronicle closed = ready().closed(70, Closure.COMPLETED);
        Chronicle undemanding = ready().phase(70, Phase.IDEA);

        // Then
        assertThat(english(at(nowhere, 100))).containsExactly("It is not known which phase the project is in.");
        assertThat(at(nowhere, 100).getPhase()).isNull();
        assertThat(english(at(scaling, 100)))
                .contains("The model demands nothing of this gate, so there is nothing to base advice on.");
        assertThat(english(at(closed, 100))).contains("The project is closed: done and handed over.");
        assertThat(at(closed, 100).getPhase()).isEqualTo(Phase.CLOSED);
        assertThat(english(at(undemanding, 100)))
                .contains("The model demands nothing of this gate, so there is nothing to base advice on.");
        assertThat(List.of(at(nowhere, 100), at(scaling, 100), at(closed, 100), at(undemanding, 100)))
                .extracting(GateAdvice::getAdvice)
                .containsOnly(Advice.NO_ADVICE);
    }

    @Test
    void shouldNameTheOtherDecisionOfTheSteeringGroup() {
        // Given
        Chronicle chronicle = ready().decided(80, Decision.NO_GO, null, null, null);

        // When
        GateAdvice advice = at(chronicle, 100, Advice.GO);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.GO);
        assertThat(advice.getLatestDecision()).isEqualTo("NO_GO");
        assertThat(advice.getAdviceAtDecision()).isEqualTo(Advice.GO);
        assertThat(advice.getOverridden()).isTrue();
    }

    @Test
    void shouldHoldADecisionAgainstTheAdviceOfItsMoment() {
        // Given
        Chronicle chronicle = ready().decided(80, Decision.HOLD, null, null, null);

        // Then
        assertThat(at(chronicle, 100, Advice.HOLD).getOverridden()).isFalse();
        assertThat(at(chronicle, 100, Advice.GO_BACK).getOverridden()).isTrue();
        assertThat(at(chronicle, 100, Advice.NO_ADVICE).getOverridden()).isFalse();
        assertThat(at(chronicle, 100).getOverridden()).isNull();
    }

    @Test
    void shouldSayWhatSomeFamilyIsNotAskedFor() {
        // When
        GateAdvice advice = at(Chronicle.live().phase(1, Phase.IDEA), 100);

        // Then
        assertThat(advice.getFamilies())
                .extracting(nl.baken.output.FamilyEvidence::getStatus)
                .containsOnly(nl.baken.output.FamilyStatus.NOT_DEMANDED);
    }

    @Test
    void shouldCountNoFailureOfAnEarlierPhaseOrRelease() {
        // Given
        Chronicle chronicle =
                Chronicle.live().phase(1, Phase.IDEA).shown(5, "cost-failed").phase(10, Phase.DEVELOPMENT);

        // When
        GateAdvice before = at(chronicle, 100);
        GateAdvice after = at(chronicle.shown(20, "cost-failed"), 100);

        // Then
        assertThat(before.getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(after.getAdvice()).isEqualTo(Advice.GO_BACK);
    }

    @Test
    void shouldGiveAnAccountOfAProjectThatIsClosed() {
        // When
        GateAdvice advice = at(Chronicle.live().phase(1, Phase.DEVELOPMENT).phase(50, Phase.CLOSED), 100);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.NO_ADVICE);
        assertThat(advice.getClosing().getInnovation()).isFalse();
        assertThat(advice.getClosing().getLearned()).isFalse();
        assertThat(english(advice)).contains("It was not recorded what was learned.");
    }
}
