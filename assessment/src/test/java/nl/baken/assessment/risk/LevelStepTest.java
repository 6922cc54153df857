package nl.baken.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

/** Promise: a level does not flap, goes down at once where much was put right, and takes something that happened to be high. */
class LevelStepTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Levels LEVELS =
            new Levels(Collections.nCopies(Impact.MOST, new Levels.Thresholds(-6, 4, 12)), 2, 14, 6);

    @Test
    void shouldWaitWhenItIsJustUnderTheThreshold() {
        assertThat(step(0, true, 1).level()).isEqualTo(RiskLevel.HIGH);
        assertThat(step(0, true, 15).level()).isEqualTo(RiskLevel.GUARDED);
    }

    @Test
    void shouldGoDownAtOnceWhenItIsFarUnderTheThreshold() {
        assertThat(step(-2.1, true, 1).level()).isEqualTo(RiskLevel.GUARDED);
        assertThat(step(-8.1, true, 1).level()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void shouldAlwaysWaitWhereTheModelSaysNothingOfIt() {
        Levels waiting = new Levels(LEVELS.thresholds(), 2, 14);

        LevelStep step = LevelStep.of(waiting, 3, -30, true, published(), START.plus(Duration.ofDays(1)));

        assertThat(step.level()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void shouldNotBeHighForProfileAndSilenceAlone() {
        assertThat(LevelStep.of(LEVELS, 3, 40, false, null, START).level()).isEqualTo(RiskLevel.GUARDED);
        assertThat(LevelStep.of(LEVELS, 3, 40, true, null, START).level()).isEqualTo(RiskLevel.CRITICAL);
        assertThat(step(40, false, 15).level()).isEqualTo(RiskLevel.GUARDED);
    }

    /** The level some days after it became HIGH. */
    private static LevelStep step(double decibans, boolean eventful, int days) {
        return LevelStep.of(LEVELS, 3, decibans, eventful, published(), START.plus(Duration.ofDays(days)));
    }

    private static PublishedRisk published() {
        return new PublishedRisk(
                RiskLevel.HIGH,
                START.toEpochMilli(),
                5,
                Basis.EVIDENCED,
                Knowledge.FAIR,
                null,
                Collections.emptySortedMap());
    }
}
