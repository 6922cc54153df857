package nl.baken.assessment.gate;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.gate.Advised.at;
import static nl.baken.assessment.gate.Advised.english;
import static nl.baken.assessment.gate.Advised.ready;
import static nl.baken.assessment.outcome.Measuring.baseline;
import static nl.baken.assessment.outcome.Measuring.followUp;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.event.Discipline;
import nl.baken.event.Phase;
import nl.baken.event.UnknownOutcome;
import nl.baken.output.Advice;
import org.junit.jupiter.api.Test;

class GoBackTest {

    @Test
    void shouldNameWhatWasNotWorkedOut() {
        // Given
        Chronicle chronicle = ready().shown(70, "cost-failed");

        // Then
        assertThat(at(chronicle, 100).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(english(at(chronicle, 100)))
                .containsExactly("Not worked out well enough (cost); shown not to be so: \"demand cost\".");
        assertThat(at(chronicle, 100).getGrounds().getFirst().getNl())
                .isEqualTo("Niet goed genoeg uitgewerkt (kosten); gebleken is van niet: \"eis cost\".");
    }

    @Test
    void shouldGoBeforeTheLackOfEvidence() {
        // Given
        Chronicle chronicle =
                Chronicle.reconstructed().phase(1, Phase.DEVELOPMENT).shown(70, "cost-failed");

        // Then
        assertThat(at(chronicle, 100).getAdvice()).isEqualTo(Advice.GO_BACK);
    }

    @Test
    void shouldGoBackForAHardQuestionThatIsOverdueOrPutOff() {
        // Given
        Chronicle overdue = ready().unknown(10, "u", Discipline.TECHNOLOGY, 4, date(80));
        Chronicle putOff =
                ready().unknown(10, "u", Discipline.USER, 5, null).answered(20, "u", UnknownOutcome.DEFERRED);
        Chronicle open = ready().unknown(10, "u", Discipline.USER, 5, date(200));
        Chronicle easy = ready().unknown(10, "u", Discipline.USER, 3, date(80));

        // Then
        assertThat(english(at(overdue, 100)))
                .containsExactly(
                        "A hard question is still open: 'Question u' should have been answered by 21 March 2020.");
        assertThat(english(at(putOff, 100))).containsExactly("A hard question has been put off: 'Question u'.");
        assertThat(at(overdue, 100).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(at(putOff, 100).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(at(open, 100).getAdvice()).isEqualTo(Advice.GO);
        assertThat(at(easy, 100).getAdvice()).isEqualTo(Advice.GO);
    }

    @Test
    void shouldGoBackWhenAnOutcomeIsWorseAndItsMarginIsNotKnown() {
        // Given
        Chronicle chronicle = ready();
        chronicle
                .add(baseline(chronicle, 1, 20.0).build())
                .add(followUp(chronicle, 70, 24.0).build());

        // Then
        assertThat(at(chronicle, 100).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(english(at(chronicle, 100)))
                .containsExactly("The outcome 'Litter' went from 20 to 24: worse, and how sure that is, is not known.");
    }

    @Test
    void shouldGoBackWhenOneGroupIsDemonstrablyWorseOff() {
        // Given
        Chronicle chronicle = ready();
        chronicle
                .add(baseline(chronicle, 1, 20.0)
                        .setSegment("Overvecht")
                        .setSampleSize(100L)
                        .setStandardDeviation(5.0)
                        .build())
                .add(followUp(chronicle, 70, 24.0)
                        .setSegment("Overvecht")
                        .setSampleSize(100L)
                        .setStandardDeviation(5.0)
                        .build());

        // Then
        assertThat(at(chronicle, 100).getAdvice()).isEqualTo(Advice.GO_BACK);
        assertThat(english(at(chronicle, 100)))
                .containsExactly("The group 'Overvecht' is demonstrably worse off on 'Litter': from 20 to 24.");
    }
}
