package nl.baken.assessment.publication;

import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.Decision;
import nl.baken.event.EventHeader;
import nl.baken.event.Phase;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import org.junit.jupiter.api.Test;

/** Promise: a decision is held against the advice that held at its moment, and against no other. */
class AdviceHistoryTest {

    @Test
    void shouldTakeTheAdviceForTheGateThatADecisionIsAboutWhenThatPhaseHasBegun() {
        // Given
        AdviceHistory history = AdviceHistory.NOTHING
                .with(advice(Advice.NO_GO, Phase.SCALING), at(10))
                .with(advice(Advice.NO_ADVICE, Phase.CLOSED), at(20));

        // When
        AdviceHistory decided = history.with(go(20.5, 20.5, Precision.INSTANT, Phase.SCALING));

        // Then
        assertThat(decided.atDecision()).isEqualTo(Advice.NO_GO);
    }

    @Test
    void shouldNotTakeAdviceThatTheEndOfTheProjectHasTakenThePlaceOf() {
        // Given
        AdviceHistory history = AdviceHistory.NOTHING
                .with(advice(Advice.NO_GO, Phase.SCALING), at(10))
                .with(advice(Advice.NO_ADVICE, null), at(20));

        // When
        AdviceHistory decided = history.with(go(90, 90, Precision.INSTANT, Phase.SCALING));

        // Then
        assertThat(decided.atDecision()).isEqualTo(Advice.NO_ADVICE);
    }

    @Test
    void shouldNotTakeAdviceForAnotherGate() {
        // Given
        AdviceHistory history = AdviceHistory.NOTHING
                .with(advice(Advice.NO_GO, Phase.SCALING), at(10))
                .with(advice(Advice.GO_BACK, Phase.IMPLEMENTATION), at(20));

        // When
        AdviceHistory decided = history.with(go(90, 90, Precision.INSTANT, Phase.SCALING));

        // Then
        assertThat(decided.atDecision()).isNull();
    }

    @Test
    void shouldNotTakeAdviceThatWasGivenAfterTheDecisionWasKnown() {
        // Given
        AdviceHistory history = AdviceHistory.NOTHING
                .with(advice(Advice.GO_BACK, Phase.IMPLEMENTATION), at(5))
                .with(advice(Advice.HOLD, Phase.IMPLEMENTATION), at(40));

        // When
        AdviceHistory ofThatYear = history.with(go(10, 12, Precision.YEAR, null));

        // Then
        assertThat(ofThatYear.atDecision()).isEqualTo(Advice.GO_BACK);
    }

    private static long at(double day) {
        return day(day).toEpochMilli();
    }

    private static Stamped<GateDecision> go(double day, double known, Precision precision, Phase phase) {
        EventHeader header = EventHeader.newBuilder()
                .setEventId("decided")
                .setSource("urn:test")
                .setProjectId("p1")
                .setOccurredAt(day(day))
                .setOccurredPrecision(precision)
                .setRecordedAt(day(known))
                .setProvenance(Provenance.LIVE)
                .build();
        return new Stamped<>(Stamp.of(header), new GateDecision(Decision.GO, phase, null, null, null));
    }

    private static GateAdvice advice(Advice advice, Phase next) {
        return GateAdvice.newBuilder()
                .setProject(new ProjectRef("p1", "Project", "org", "group"))
                .setAsOf(day(0))
                .setModel(new ModelRef("small", "1", "none"))
                .setAdvice(advice)
                .setNextPhase(next)
                .setGrounds(List.of())
                .setFamilies(List.of())
                .setEvidenceShare(0)
                .build();
    }
}
