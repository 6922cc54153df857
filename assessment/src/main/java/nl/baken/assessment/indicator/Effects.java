package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.Indicator.Value;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.Direction;
import nl.baken.output.Measurement;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;

/** Before and after: what changed, how sure that is, and whether it is for the better. */
final class Effects {

    /** Two-sided 95 percent of the normal distribution, in standard deviations. */
    private static final double NORMAL_95 = 1.96;

    private Effects() {}

    static OutcomeIndicator of(Indicator indicator, Double target, Stamp firstUse) {
        Indicator.About about = indicator.about().value();
        Stamped<Value> followUp = indicator.followUps().last();
        Stamped<Value> baseline = baseline(indicator, firstUse, followUp);
        Double effect = effect(baseline, followUp);
        return OutcomeIndicator.newBuilder()
                .setIndicatorId(about.indicatorId())
                .setName(about.name())
                .setFamily(about.family())
                .setLevel(about.level())
                .setSegment(about.segment())
                .setUnit(about.unit())
                .setDirection(about.direction())
                .setTarget(finite(target))
                .setStatus(status(indicator, baseline, followUp, effect))
                .setBaseline(measurement(baseline))
                .setFollowUp(measurement(followUp))
                .setEffect(effect)
                .setEffectMargin(effect == null ? null : margin(baseline.value(), followUp.value()))
                .setBetter(better(about.direction(), effect))
                .setJudgement(judgement(indicator))
                .build();
    }

    /**
     * The last measurement before use. One that was taken after first use cannot be compared with: what it shows has
     * been changed by the use already, and that cannot be repaired. Where no release is known, the first follow-up
     * shows that use had begun.
     */
    private static Stamped<Value> baseline(Indicator indicator, Stamp firstUse, Stamped<Value> followUp) {
        Stamp use = firstUse == null ? indicator.followUps().first() : firstUse;
        return indicator.baselines().entries().stream()
                .filter(value -> use == null || value.stamp().at() <= use.at())
                .filter(value -> followUp == null
                        || value.stamp().at() <= followUp.stamp().at())
                .max(Comparator.comparing(Stamped::stamp))
                .orElse(null);
    }

    private static Double effect(Stamped<Value> baseline, Stamped<Value> followUp) {
        if (baseline == null || followUp == null || !sameUnit(baseline.value(), followUp.value())) {
            return null;
        }
        Double before = finite(baseline.value().value());
        Double after = finite(followUp.value().value());
        return before == null || after == null ? null : finite(after - before);
    }

    /** A unit that was not given is taken to be the one that was. */
    private static boolean sameUnit(Value one, Value other) {
        return one.unit() == null || other.unit() == null || unit(one).equals(unit(other));
    }

    private static String unit(Value value) {
        return value.unit().strip().toLowerCase(Locale.ROOT);
    }

    private static Double margin(Value before, Value after) {
        Double first = varianceOfMean(before);
        Double second = varianceOfMean(after);
        return first == null || second == null ? null : finite(NORMAL_95 * Math.sqrt(first + second));
    }

    private static Double varianceOfMean(Value value) {
        Double deviation = finite(value.standardDeviation());
        Long size = value.sampleSize();
        return deviation == null || size == null || size <= 0 ? null : deviation * deviation / size;
    }

    private static Boolean better(Direction direction, Double effect) {
        if (effect == null) {
            return null;
        }
        return switch (direction) {
            case HIGHER_IS_BETTER -> effect > 0;
            case LOWER_IS_BETTER -> effect < 0;
            case UNKNOWN -> null;
        };
    }

    /** Figures that cannot be compared leave nothing to compare with, unless the project judged them. */
    private static MeasurementStatus status(
            Indicator indicator, Stamped<Value> baseline, Stamped<Value> followUp, Double effect) {
        if (followUp != null) {
            boolean judged = baseline != null && followUp.value().judgement() != null;
            return effect != null || judged ? MeasurementStatus.EFFECT_KNOWN : MeasurementStatus.NO_BASELINE;
        }
        if (baseline != null) {
            return MeasurementStatus.BASELINE_ONLY;
        }
        if (!indicator.baselines().isEmpty()) {
            return MeasurementStatus.NO_BASELINE;
        }
        if (!indicator.claims().isEmpty()) {
            return MeasurementStatus.CLAIMED_ONLY;
        }
        return indicator.target() == null ? MeasurementStatus.UNKNOWN : MeasurementStatus.TARGET_ONLY;
    }

    private static Integer judgement(Indicator indicator) {
        return Stream.of(indicator.baselines(), indicator.followUps(), indicator.claims())
                .flatMap(values -> values.entries().stream())
                .filter(value -> value.value().judgement() != null)
                .max(Comparator.comparing(Stamped::stamp))
                .map(value -> value.value().judgement())
                .orElse(null);
    }

    private static Measurement measurement(Stamped<Value> value) {
        return value == null
                ? null
                : Measurement.newBuilder()
                        .setAt(Instant.ofEpochMilli(value.stamp().at()))
                        .setValue(finite(value.value().value()))
                        .setSampleSize(value.value().sampleSize())
                        .setStandardDeviation(finite(value.value().standardDeviation()))
                        .setEvent(value.stamp().event())
                        .build();
    }

    private static Double finite(Double number) {
        return number == null || !Double.isFinite(number) ? null : number;
    }
}
