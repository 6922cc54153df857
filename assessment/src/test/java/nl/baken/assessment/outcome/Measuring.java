package nl.baken.assessment.outcome;

import nl.baken.assessment.Chronicle;
import nl.baken.event.Direction;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.MeasurementMoment;

/** Measurements of an outcome of which lower is better, unless another direction is given. */
public final class Measuring {

    private Measuring() {}

    public static IndicatorMeasured.Builder baseline(Chronicle chronicle, double day, Double value) {
        return measured(chronicle, day, MeasurementMoment.BASELINE, value);
    }

    public static IndicatorMeasured.Builder followUp(Chronicle chronicle, double day, Double value) {
        return measured(chronicle, day, MeasurementMoment.FOLLOW_UP, value);
    }

    public static IndicatorMeasured.Builder claimed(Chronicle chronicle, double day) {
        return measured(chronicle, day, MeasurementMoment.CLAIMED, null);
    }

    public static IndicatorTargetSet target(Chronicle chronicle, double day, Double target) {
        return IndicatorTargetSet.newBuilder()
                .setHeader(chronicle.header(day))
                .setIndicatorId("litter")
                .setName("Litter")
                .setFamily(IndicatorFamily.PUBLIC_VALUE)
                .setLevel(IndicatorLevel.OUTCOME)
                .setDirection(Direction.LOWER_IS_BETTER)
                .setTarget(target)
                .build();
    }

    private static IndicatorMeasured.Builder measured(
            Chronicle chronicle, double day, MeasurementMoment moment, Double value) {
        return IndicatorMeasured.newBuilder()
                .setHeader(chronicle.header(day))
                .setIndicatorId("litter")
                .setName("Litter")
                .setFamily(IndicatorFamily.PUBLIC_VALUE)
                .setLevel(IndicatorLevel.OUTCOME)
                .setDirection(Direction.LOWER_IS_BETTER)
                .setMoment(moment)
                .setValue(value);
    }
}
