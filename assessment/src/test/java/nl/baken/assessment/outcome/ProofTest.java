package nl.baken.assessment.outcome;

import static nl.baken.assessment.Histories.day;
import static nl.baken.assessment.outcome.Measuring.baseline;
import static nl.baken.assessment.outcome.Measuring.claimed;
import static nl.baken.assessment.outcome.Measuring.followUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Direction;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.OutcomeIndicators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: nothing is proven by too few observations, by figures that read alike, or by a claim. */
class ProofTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 0", "1, 0, 50, 3", "50, 3, 1, 0", "2, 0, 2, 0"})
    void shouldHaveNoMarginWhereASpreadIsNotKnown(long before, double spreadBefore, long after, double spreadAfter) {
        // Given
        Chronicle chronicle = measured(10, before, spreadBefore, 9.9, after, spreadAfter);

        // When
        OutcomeIndicator indicator = only(chronicle);

        // Then
        assertThat(indicator.getEffect()).isEqualTo(-0.1);
        assertThat(indicator.getEffectMargin()).isNull();
    }

    @Test
    void shouldBeTheIntervalOfWelch() {
        // Given: variances of means 4 / 2 = 2 and 9 / 3 = 3; freedom (2 + 3)^2 / (2^2 / 1 + 3^2 / 2) = 25 / 8.5 =
        // 2.9412
        Chronicle chronicle = measured(10, 2, 2, 20, 3, 3);

        // When
        OutcomeIndicator indicator = only(chronicle);

        // Then: the quantile lies just above the one of 3, 3.182, and below the one of 2, 4.303
        assertThat(indicator.getEffectMargin() / Math.sqrt(5))
                .isGreaterThan(3.182)
                .isLessThan(3.25);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.30000000000000004", "100.2, 100.4", "5000000, 5000000.1", "0, 0"})
    void shouldBeNeitherBetterNorWorseWhenItReadsAlike(double before, double after) {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, before).build())
                .add(followUp(chronicle, 50, after).build());

        // Then
        assertThat(only(chronicle).getBetter()).isNull();
    }

    @Property(tries = 500)
    void shouldBeTheDifferenceThatIsOnPaper(
            @ForAll @DoubleRange(min = -1000, max = 1000) double before, @ForAll @DoubleRange(max = 1) double step) {
        // Given
        double after = before + step;
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, before).build())
                .add(followUp(chronicle, 50, after).build());

        // When
        OutcomeIndicator indicator = only(chronicle);

        // Then
        assertThat(indicator.getEffect()).isCloseTo(after - before, within(2e-9));
        if (indicator.getEffect() == 0) {
            assertThat(indicator.getBetter()).isNull();
        }
    }

    @Test
    void shouldNotMeasureByAClaim() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(followUp(chronicle, 50, 14.0)
                        .setLevel(IndicatorLevel.OUTPUT)
                        .setUnit("letters")
                        .build())
                .add(claimed(chronicle, 60)
                        .setLevel(IndicatorLevel.OUTCOME)
                        .setFamily(IndicatorFamily.COST)
                        .setDirection(Direction.HIGHER_IS_BETTER)
                        .setUnit("percent")
                        .build());

        // When
        OutcomeIndicators outcome = outcome(chronicle);
        OutcomeIndicator indicator = outcome.getIndicators().getFirst();

        // Then
        assertThat(outcome.getOutputMeasurements()).isOne();
        assertThat(outcome.getOutcomeMeasurements()).isZero();
        assertThat(indicator.getLevel()).isEqualTo(IndicatorLevel.OUTPUT);
        assertThat(indicator.getFamily()).isEqualTo(IndicatorFamily.PUBLIC_VALUE);
        assertThat(indicator.getDirection()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(indicator.getUnit()).isEqualTo("letters");
    }

    @Test
    void shouldCompareUnitsByTheirCase() {
        // Given
        Chronicle milliwatt = Chronicle.live();
        milliwatt
                .add(baseline(milliwatt, 1, 5_000_000.0).setUnit("mW").build())
                .add(followUp(milliwatt, 50, 4.0).setUnit("MW").build());
        Chronicle blank = Chronicle.live();
        blank.add(baseline(blank, 1, 5.0).setUnit("kW ").build())
                .add(followUp(blank, 50, 4.0).setUnit("kW").build());

        // Then
        assertThat(only(milliwatt).getEffect()).isNull();
        assertThat(only(blank).getEffect()).isEqualTo(-1.0);
    }

    private static Chronicle measured(
            double before, long size, double deviation, double after, long sizeAfter, double deviationAfter) {
        Chronicle chronicle = Chronicle.live();
        return chronicle
                .add(baseline(chronicle, 1, before)
                        .setSampleSize(size)
                        .setStandardDeviation(deviation)
                        .build())
                .add(followUp(chronicle, 50, after)
                        .setSampleSize(sizeAfter)
                        .setStandardDeviation(deviationAfter)
                        .build());
    }

    private static OutcomeIndicator only(Chronicle chronicle) {
        return outcome(chronicle).getIndicators().getFirst();
    }

    private static OutcomeIndicators outcome(Chronicle chronicle) {
        return Outcomes.of(chronicle.dossier(), GateModel.PROJECT, day(100));
    }
}
