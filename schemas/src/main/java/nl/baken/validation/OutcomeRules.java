package nl.baken.validation;

import java.util.List;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.MeasurementMoment;

/** Rules between the fields of events about indicators. */
final class OutcomeRules {

    private OutcomeRules() {}

    static void spreadHasSample(IndicatorMeasured event, List<Violation> found) {
        Double deviation = event.getStandardDeviation();
        if (deviation == null) {
            return;
        }
        if (event.getValue() == null) {
            found.add(missing("value", "the value to which standardDeviation belongs"));
        }
        if (event.getSampleSize() == null) {
            found.add(missing("sampleSize", "the number of observations, because there is a standardDeviation"));
        } else if (event.getSampleSize() == 1 && deviation > 0) {
            found.add(new Violation(
                    "standardDeviation",
                    ViolationReason.CONTRADICTION,
                    deviation.toString(),
                    "0 or nothing, because one observation does not deviate"));
        }
    }

    static void claimsAreNotSampled(IndicatorMeasured event, List<Violation> found) {
        if (event.getMoment() != MeasurementMoment.CLAIMED) {
            return;
        }
        refuseOfClaim("sampleSize", event.getSampleSize(), found);
        refuseOfClaim("standardDeviation", event.getStandardDeviation(), found);
    }

    private static void refuseOfClaim(String path, Number value, List<Violation> found) {
        if (value != null) {
            found.add(new Violation(
                    path,
                    ViolationReason.NOT_APPLICABLE,
                    value.toString(),
                    "nothing, because a claim was stated and not measured"));
        }
    }

    static void baselineIsNotJudged(IndicatorMeasured event, List<Violation> found) {
        if (event.getMoment() == MeasurementMoment.BASELINE && event.getJudgement() != null) {
            found.add(new Violation(
                    "judgement",
                    ViolationReason.NOT_APPLICABLE,
                    event.getJudgement().toString(),
                    "nothing, because a baseline has nothing before it to be better or worse than"));
        }
    }

    static void growsWhenScaledUp(AdoptionRecorded event, List<Violation> found) {
        Double growth = event.getGrowthFactor();
        if (growth == null) {
            return;
        }
        boolean shrinksUp = event.getStatus() == AdoptionStatus.SCALED_UP && growth < 1;
        boolean growsBack = event.getStatus() == AdoptionStatus.SCALED_BACK && growth > 1;
        if (shrinksUp || growsBack) {
            found.add(new Violation(
                    "growthFactor",
                    ViolationReason.CONTRADICTION,
                    growth.toString(),
                    (shrinksUp ? "1 or more" : "1 or less") + ", because status is " + event.getStatus()));
        }
    }

    private static Violation missing(String path, String expected) {
        return new Violation(path, ViolationReason.MISSING, "nothing", expected);
    }
}
