package nl.baken.assessment.gate;

import static nl.baken.assessment.GateModel.calmBut;
import static nl.baken.assessment.GateModel.reading;
import static nl.baken.assessment.GateModel.reason;
import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.gate.Advised.at;
import static nl.baken.assessment.gate.Advised.english;
import static nl.baken.assessment.gate.Advised.ready;
import static nl.baken.assessment.outcome.Measuring.baseline;
import static nl.baken.assessment.outcome.Measuring.followUp;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.event.Decision;
import nl.baken.event.Discipline;
import nl.baken.event.SponsorChange;
import nl.baken.event.UnknownOutcome;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

class NoGoTest {

    @Test
    void shouldStopWhenTheHardestUnknownIsUnsolvable() {
        // Given
        Chronicle chronicle = ready().unknown(10, "core", Discipline.TECHNOLOGY, 4, null)
                .unknown(10, "detail", Discipline.USER, 2, null)
                .answered(20, "core", UnknownOutcome.UNSOLVABLE);

        // When
        GateAdvice advice = at(chronicle, 100);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.NO_GO);
        assertThat(english(advice))
                .containsExactly("The question on which most depends proved unsolvable: 'Question core'.");
    }

    @Test
    void shouldNotStopForADetail() {
        // Given
        Chronicle beside = ready().unknown(10, "core", Discipline.TECHNOLOGY, 4, null)
                .unknown(10, "detail", Discipline.USER, 3, null)
                .answered(20, "detail", UnknownOutcome.UNSOLVABLE);
        Chronicle alone = ready().unknown(10, "detail", Discipline.USER, 2, null)
                .answered(20, "detail", UnknownOutcome.UNSOLVABLE);

        // Then
        assertThat(at(beside, 100).getAdvice()).isEqualTo(Advice.GO);
        assertThat(at(alone, 100).getAdvice()).isEqualTo(Advice.GO);
    }

    @Test
    void shouldStopWhenTheLawForbidsIt() {
        // Given
        Chronicle chronicle = ready().unknown(10, "core", Discipline.TECHNOLOGY, 5, null)
                .unknown(10, "basis", Discipline.LEGAL, 4, null)
                .answered(20, "basis", UnknownOutcome.REFUTED);

        // Then
        assertThat(at(chronicle, 100).getAdvice()).isEqualTo(Advice.NO_GO);
        assertThat(english(at(chronicle, 100)))
                .containsExactly("The law does not allow it: the answer to 'Question basis' rules it out.");
    }

    @Test
    void shouldStopWhenAnOutcomeIsWorseBeyondChance() {
        // Given
        Chronicle sure = ready();
        sure.add(baseline(sure, 1, 20.0)
                        .setSampleSize(100L)
                        .setStandardDeviation(5.0)
                        .build())
                .add(followUp(sure, 70, 24.0)
                        .setSampleSize(100L)
                        .setStandardDeviation(5.0)
                        .build());
        Chronicle chance = ready();
        chance.add(baseline(chance, 1, 20.0)
                        .setSampleSize(4L)
                        .setStandardDeviation(5.0)
                        .build())
                .add(followUp(chance, 70, 24.0)
                        .setSampleSize(4L)
                        .setStandardDeviation(5.0)
                        .build());

        // Then
        assertThat(at(sure, 100).getAdvice()).isEqualTo(Advice.NO_GO);
        assertThat(english(at(sure, 100)))
                .containsExactly(
                        "The outcome 'Litter' has demonstrably become worse: from 20 to 24 (uncertainty 1.39).");
        assertThat(at(sure, 100).getGrounds().getFirst().getNl()).contains("(onzekerheid 1,39)");
        assertThat(at(chance, 100).getAdvice()).isEqualTo(Advice.GO);
    }

    @Test
    void shouldStopWhenACriticalRiskStandsUnguarded() {
        // Given
        var unguarded =
                calmBut(reading("harm", RiskLevel.CRITICAL, Knowledge.FAIR, reason("leak", ReasonKind.EVIDENCE, 15)));
        var guarded = calmBut(reading(
                "harm",
                RiskLevel.CRITICAL,
                Knowledge.FAIR,
                reason("leak", ReasonKind.EVIDENCE, 20),
                reason("dpia", ReasonKind.SAFEGUARD, -5)));
        var plausible =
                calmBut(reading("harm", RiskLevel.CRITICAL, Knowledge.FAIR, reason("prior", ReasonKind.PRIOR, 15)));

        // Then
        assertThat(at(ready(), 100, unguarded).getAdvice()).isEqualTo(Advice.NO_GO);
        assertThat(at(ready(), 100, guarded).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(at(ready(), 100, plausible).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(at(ready().accepted(90, "harm", date(120)), 100, unguarded).getAdvice())
                .isEqualTo(Advice.GO);
    }

    @Test
    void shouldGoBeforeEveryOtherAdvice() {
        // Given
        Chronicle chronicle = ready().unknown(10, "core", Discipline.TECHNOLOGY, 5, null)
                .answered(20, "core", UnknownOutcome.UNSOLVABLE)
                .decided(70, Decision.HOLD, null, date(200), null)
                .sponsor(71, SponsorChange.WITHDREW)
                .shown(72, "cost-failed");

        // When
        GateAdvice advice = at(chronicle, 100, Advice.GO);

        // Then
        assertThat(advice.getAdvice()).isEqualTo(Advice.NO_GO);
        assertThat(advice.getOverridden()).isTrue();
    }
}
