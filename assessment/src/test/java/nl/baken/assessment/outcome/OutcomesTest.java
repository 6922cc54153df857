package nl.baken.assessment.outcome;

import static nl.baken.assessment.Histories.day;
import static nl.baken.assessment.outcome.Measuring.baseline;
import static nl.baken.assessment.outcome.Measuring.claimed;
import static nl.baken.assessment.outcome.Measuring.followUp;
import static nl.baken.assessment.outcome.Measuring.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Closure;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.event.Direction;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.ReleaseScope;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ValueEvidence;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    @Test
    void shouldComputeTheEffectAndItsMarginOfWhatWasMeasuredBeforeAndAfter() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, 20.0)
                        .setSampleSize(100L)
                        .setStandardDeviation(5.0)
                        .build())
                .released(10, ReleaseScope.FULL, false)
                .add(followUp(chronicle, 50, 14.0)
                        .setSampleSize(50L)
                        .setStandardDeviation(4.0)
                        .build());

        // When
        OutcomeIndicator litter = only(chronicle);

        // Then
        assertThat(litter.getStatus()).isEqualTo(MeasurementStatus.EFFECT_KNOWN);
        assertThat(litter.getEffect()).isEqualTo(-6.0);
        assertThat(litter.getEffectMargin()).isCloseTo(1.9801 * Math.sqrt(25.0 / 100 + 16.0 / 50), within(1e-4));
        assertThat(litter.getBetter()).isTrue();
        assertThat(litter.getBaseline().getEvent()).startsWith("urn:test#e");
    }

    @Test
    void shouldKeepTheBaselineFromBeforeUseHoweverManyComeAfterIt() {
        // Given
        for (boolean told : new boolean[] {true, false}) {
            Chronicle chronicle = Chronicle.live();
            chronicle.add(baseline(chronicle, 5, 20.0).build());
            if (told) {
                chronicle.released(10, ReleaseScope.FULL, false);
            }
            for (int i = 0; i < 60; i++) {
                chronicle.add(baseline(chronicle, 12 + i, 30.0).build());
            }
            if (!told) {
                // When it becomes known afterwards that it was in use
                chronicle.released(10, ReleaseScope.FULL, false);
            }
            chronicle.add(followUp(chronicle, 100, 10.0).build());

            // Then
            OutcomeIndicator litter = only(chronicle);
            assertThat(litter.getStatus()).isEqualTo(MeasurementStatus.EFFECT_KNOWN);
            assertThat(litter.getBaseline().getValue()).isEqualTo(20);
            assertThat(litter.getEffect()).isEqualTo(-10);
        }
    }

    @Test
    void shouldAddUpAllCostsHoweverManyRecordsThereAre() {
        // Given
        Chronicle chronicle = Chronicle.live();
        for (int i = 0; i < 700; i++) {
            chronicle.cost(i, "10.00", CostKind.INTERNAL_HOURS, CostBasis.ACTUAL, 2.0);
        }

        // When
        OutcomeIndicators outcome = Outcomes.of(chronicle.dossier(), GateModel.PROJECT, day(800));

        // Then
        assertThat(outcome.getCost().getInternal()).isEqualByComparingTo("7000.00");
        assertThat(outcome.getCost().getHours()).isEqualTo(1400);
        assertThat(outcome.getCost().getTruncated()).isTrue();
    }

    @Test
    void shouldComputeNoMarginWhenASampleSizeIsMissing() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, 20.0).setStandardDeviation(5.0).build())
                .add(followUp(chronicle, 50, 25.0)
                        .setSampleSize(50L)
                        .setStandardDeviation(4.0)
                        .build());

        // When
        OutcomeIndicator litter = only(chronicle);

        // Then
        assertThat(litter.getEffect()).isEqualTo(5.0);
        assertThat(litter.getEffectMargin()).isNull();
        assertThat(litter.getBetter()).isFalse();
    }

    @Test
    void shouldNotTakeAMeasurementAfterFirstUseForABaseline() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .released(10, ReleaseScope.PILOT, false)
                .add(baseline(chronicle, 11, 20.0).build())
                .add(followUp(chronicle, 50, 14.0).build());

        // When
        OutcomeIndicator litter = only(chronicle);

        // Then
        assertThat(litter.getStatus()).isEqualTo(MeasurementStatus.NO_BASELINE);
        assertThat(litter.getBaseline()).isNull();
        assertThat(litter.getEffect()).isNull();
    }

    @Test
    void shouldTakeTheLastMeasurementBeforeUseAndNotCountShadowRunsAsUse() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .released(5, ReleaseScope.FULL, true)
                .add(baseline(chronicle, 1, 30.0).build())
                .add(baseline(chronicle, 6, 20.0).build())
                .released(10, ReleaseScope.FULL, false)
                .add(baseline(chronicle, 12, 5.0).build())
                .add(followUp(chronicle, 50, 14.0).build());

        // When
        OutcomeIndicator litter = only(chronicle);

        // Then
        assertThat(litter.getEffect()).isEqualTo(-6.0);
    }

    @Test
    void shouldNotCompareWhatWasMeasuredInAnotherUnit() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, 20.0).setUnit("bags per week").build())
                .add(followUp(chronicle, 50, 14.0).setUnit("kilos per week").build());

        // When
        OutcomeIndicator litter = only(chronicle);

        // Then
        assertThat(litter.getEffect()).isNull();
        assertThat(litter.getStatus()).isEqualTo(MeasurementStatus.NO_BASELINE);
        assertThat(litter.getBaseline()).isNotNull();
    }

    @Test
    void shouldNotJudgeAnEffectWithoutADirection() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, 20.0)
                        .setDirection(Direction.UNKNOWN)
                        .build())
                .add(followUp(chronicle, 50, 14.0)
                        .setDirection(Direction.UNKNOWN)
                        .build());

        // When
        OutcomeIndicator litter = only(chronicle);

        // Then
        assertThat(litter.getEffect()).isEqualTo(-6.0);
        assertThat(litter.getBetter()).isNull();
    }

    @Test
    void shouldGiveTheStatusBeforeAnythingWasMeasuredAfterUse() {
        // Given
        Chronicle targeted = Chronicle.live();
        targeted.add(target(targeted, 1, 10.0));
        Chronicle claims = Chronicle.live();
        claims.add(claimed(claims, 1).setJudgement(2).build());
        Chronicle measured = Chronicle.live();
        measured.add(baseline(measured, 1, 20.0).build());

        // When
        OutcomeIndicator target = only(targeted);
        OutcomeIndicator claim = only(claims);
        OutcomeIndicator before = only(measured);

        // Then
        assertThat(target.getStatus()).isEqualTo(MeasurementStatus.TARGET_ONLY);
        assertThat(target.getTarget()).isEqualTo(10.0);
        assertThat(claim.getStatus()).isEqualTo(MeasurementStatus.CLAIMED_ONLY);
        assertThat(claim.getJudgement()).isEqualTo(2);
        assertThat(before.getStatus()).isEqualTo(MeasurementStatus.BASELINE_ONLY);
        assertThat(of(targeted).getValueEvidence()).isEqualTo(ValueEvidence.NONE);
        assertThat(of(claims).getValueEvidence()).isEqualTo(ValueEvidence.CLAIMED);
        assertThat(of(measured).getValueEvidence()).isEqualTo(ValueEvidence.NONE);
    }

    @Test
    void shouldGiveAGroupOfPeopleTheTargetThatWasSetForEveryone() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(target(chronicle, 1, 10.0))
                .add(baseline(chronicle, 2, 20.0).setSegment("Overvecht").build());

        // When
        OutcomeIndicators outcome = of(chronicle);

        // Then
        assertThat(outcome.getIndicators())
                .extracting(OutcomeIndicator::getSegment, OutcomeIndicator::getTarget)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 10.0),
                        org.assertj.core.groups.Tuple.tuple("Overvecht", 10.0));
    }

    @Test
    void shouldCountMeasurementsAndNoClaims() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(baseline(chronicle, 1, 20.0).build())
                .add(followUp(chronicle, 50, 14.0).build())
                .add(followUp(chronicle, 60, 13.0).build())
                .add(claimed(chronicle, 70).build())
                .add(followUp(chronicle, 50, 38.0)
                        .setIndicatorId("areas")
                        .setLevel(IndicatorLevel.OUTPUT)
                        .build());

        // When
        OutcomeIndicators outcome = of(chronicle);

        // Then
        assertThat(outcome.getOutcomeMeasurements()).isEqualTo(3);
        assertThat(outcome.getOutputMeasurements()).isEqualTo(1);
        assertThat(outcome.getOutcomeShare()).isEqualTo(0.75);
        assertThat(outcome.getValueEvidence()).isEqualTo(ValueEvidence.OUTCOME_WITH_BASELINE);
    }

    @Test
    void shouldBeInUseFromTheFirstRealReleaseUntilItIsStopped() {
        // Given
        Chronicle shadow = Chronicle.live().released(5, ReleaseScope.FULL, true);
        Chronicle used = Chronicle.live().released(5, ReleaseScope.PILOT, false);
        Chronicle handedOver =
                Chronicle.live().released(5, ReleaseScope.FULL, false).closed(90, Closure.COMPLETED);
        Chronicle shelved =
                Chronicle.live().released(5, ReleaseScope.FULL, false).closed(90, Closure.SHELVED);

        // Then
        assertThat(of(shadow).getInUse()).isFalse();
        assertThat(of(used).getInUse()).isTrue();
        assertThat(of(handedOver).getInUse()).isTrue();
        assertThat(of(shelved).getInUse()).isFalse();
    }

    @Test
    void shouldRememberTheFirstUseOfAProjectThatReleasesEveryWeek() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle.released(10, ReleaseScope.FULL, false);
        for (int week = 2; week < 60; week++) {
            chronicle.released(week * 7, ReleaseScope.FULL, true);
        }
        chronicle
                .add(baseline(chronicle, 11, 20.0).build())
                .add(followUp(chronicle, 450, 14.0).build());

        // When
        OutcomeIndicators outcome = of(chronicle);

        // Then
        assertThat(outcome.getInUse()).isTrue();
        assertThat(outcome.getIndicators().getFirst().getStatus()).isEqualTo(MeasurementStatus.NO_BASELINE);
    }

    @Test
    void shouldAddUpWhatWasReallySpent() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .budget(1, "50000.00")
                .cost(2, "1000.00", CostKind.OUT_OF_POCKET, CostBasis.ACTUAL, null)
                .cost(3, "2500.50", CostKind.OUT_OF_POCKET, CostBasis.ACTUAL, null)
                .cost(4, "90000.00", CostKind.OUT_OF_POCKET, CostBasis.ESTIMATE, null)
                .cost(5, "700.00", CostKind.INTERNAL_HOURS, CostBasis.ACTUAL, 10.0);

        // When
        var cost = of(chronicle).getCost();

        // Then
        assertThat(cost.getOutOfPocket()).isEqualTo(new BigDecimal("3500.50"));
        assertThat(cost.getInternal()).isEqualTo(new BigDecimal("700.00"));
        assertThat(cost.getHours()).isEqualTo(10.0);
        assertThat(cost.getInternalKnown()).isTrue();
        assertThat(cost.getBudget()).isEqualTo(new BigDecimal("50000.00"));
        assertThat(cost.getTruncated()).isFalse();
    }

    @Test
    void shouldNotKnowInternalCostsFromAnEstimate() {
        // Given
        Chronicle chronicle = Chronicle.live().cost(5, "700.00", CostKind.INTERNAL_HOURS, CostBasis.ESTIMATE, 10.0);

        // Then
        assertThat(of(chronicle).getCost().getInternalKnown()).isFalse();
    }

    private static OutcomeIndicators of(Chronicle chronicle) {
        return Outcomes.of(chronicle.dossier(), GateModel.PROJECT, day(500));
    }

    private static OutcomeIndicator only(Chronicle chronicle) {
        assertThat(of(chronicle).getIndicators()).hasSize(1);
        return of(chronicle).getIndicators().getFirst();
    }
}
