package nl.baken.assessment.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Description;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.Indicator.Value;
import nl.baken.assessment.dossier.Keys;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Direction;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.Measurement;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;

/** Before and after: what changed, how sure that is, and whether it is for the better. */
final class Effects {

    /** The part of the distribution below the upper end of a two-sided interval of 95 percent. */
    private static final double TWO_SIDED_95 = 0.975;

    private static final int FEWEST = 2;

    /** Of the larger of two figures: less than this is a matter of how a computer writes fractions. */
    private static final double NOISE = 1e-12;

    private Effects() {}

    static OutcomeIndicator of(Indicator indicator, Double target, Stamp firstUse) {
        Indicator.Id id = indicator.id().value();
        Description about = indicator.description();
        Direction direction = Objects.requireNonNullElse(Stamped.valueOf(about.direction()), Direction.UNKNOWN);
        Stamped<Value> followUp = indicator.followUps().last();
        Stamped<Value> baseline = baseline(indicator, firstUse, followUp);
        Stamped<Value> latest = followUp == null ? indicator.baselines().last() : followUp;
        Double effect = effect(baseline, followUp);
        return OutcomeIndicator.newBuilder()
                .setIndicatorId(id.indicatorId())
                .setName(id.name())
                .setFamily(Objects.requireNonNullElse(Stamped.valueOf(about.family()), IndicatorFamily.UNKNOWN))
                .setLevel(level(indicator, latest))
                .setSegment(id.segment())
                .setUnit(Stamped.valueOf(about.unit()))
                .setDirection(direction)
                .setTarget(finite(target))
                .setTargetDue(Stamped.valueOf(indicator.due()))
                .setTargetMet(indicator.targetMet())
                .setStatus(status(indicator, baseline, followUp, effect))
                .setBaseline(measurement(baseline))
                .setFollowUp(measurement(followUp))
                .setEffect(effect)
                .setEffectMargin(effect == null ? null : margin(baseline.value(), followUp.value()))
                .setBetter(effect == null ? null : better(direction, baseline.value(), followUp.value()))
                .setJudgement(judgement(indicator))
                .build();
    }

    /** What is known of the latest measurement after use that was one of an outcome; empty when there was none. */
    static Optional<MeasurementStatus> ofOutcome(Indicator indicator, Stamp firstUse) {
        return indicator.followUps().entries().stream()
                .filter(value -> indicator.level(value.value()) == IndicatorLevel.OUTCOME)
                .max(Comparator.comparing(Stamped::stamp))
                .map(outcome -> {
                    Stamped<Value> baseline = baseline(indicator, firstUse, outcome);
                    return status(indicator, baseline, outcome, effect(baseline, outcome));
                });
    }

    /** Whether the latest measurement after use is one of an outcome, and for the better. */
    static boolean isBetterOutcome(Indicator indicator, Stamp firstUse) {
        Stamped<Value> followUp = indicator.followUps().last();
        if (followUp == null || indicator.level(followUp.value()) != IndicatorLevel.OUTCOME) {
            return false;
        }
        Stamped<Value> baseline = baseline(indicator, firstUse, followUp);
        if (effect(baseline, followUp) == null) {
            Integer judgement = followUp.value().judgement();
            return judgement != null && judgement > 0;
        }
        Direction direction = Stamped.valueOf(indicator.description().direction());
        return direction != null && Boolean.TRUE.equals(better(direction, baseline.value(), followUp.value()));
    }

    private static IndicatorLevel level(Indicator indicator, Stamped<Value> latest) {
        return latest == null
                ? Objects.requireNonNullElse(
                        Stamped.valueOf(indicator.description().level()), IndicatorLevel.UNKNOWN)
                : indicator.level(latest.value());
    }

    /**
     * The last measurement before use. One that was taken after first use cannot be compared with: what it shows has
     * been changed by the use already, and that cannot be repaired. Where no release is known, the first follow-up
     * shows that use had begun.
     */
    private static Stamped<Value> baseline(Indicator indicator, Stamp firstUse, Stamped<Value> followUp) {
        Stamp use = firstUse == null ? indicator.followUps().first() : firstUse;
        return indicator.baselines().entries().stream()
                .filter(value -> use == null || isNotAfter(value.stamp(), use))
                .filter(value -> followUp == null || isNotAfter(value.stamp(), followUp.stamp()))
                .max(Comparator.comparing(Stamped::stamp))
                .orElse(null);
    }

    /** Also when it may have been at the same time or before, as far as its month or year tells. */
    private static boolean isNotAfter(Stamp one, Stamp other) {
        return one.at() <= other.at() || !one.isSurelyAfter(other);
    }

    private static Double effect(Stamped<Value> baseline, Stamped<Value> followUp) {
        if (baseline == null || followUp == null || !sameUnit(baseline.value(), followUp.value())) {
            return null;
        }
        Double before = finite(baseline.value().value());
        Double after = finite(followUp.value().value());
        return before == null || after == null ? null : difference(before, after);
    }

    /** As with figures on paper: what only binary fractions tell apart is no difference. */
    private static Double difference(double before, double after) {
        double difference = finite(after - before) == null
                ? after - before
                : BigDecimal.valueOf(after).subtract(BigDecimal.valueOf(before)).doubleValue();
        double noise = Math.max(Math.abs(before), Math.abs(after)) * NOISE;
        return Math.abs(difference) <= noise ? Double.valueOf(0) : finite(difference);
    }

    /** A unit that was not given is taken to be the one that was. */
    private static boolean sameUnit(Value one, Value other) {
        return one.unit() == null || other.unit() == null || Keys.of(one.unit()).equals(Keys.of(other.unit()));
    }

    /** Half the width of the interval of Welch, for two samples whose deviations need not be alike. */
    private static Double margin(Value before, Value after) {
        Double first = varianceOfMean(before);
        Double second = varianceOfMean(after);
        if (first == null || second == null || first + second == 0) {
            return null;
        }
        double both = first + second;
        double one = first / both;
        double other = second / both;
        double freedom = 1 / (one * one / (before.sampleSize() - 1) + other * other / (after.sampleSize() - 1));
        return finite(StudentT.quantile(TWO_SIDED_95, freedom) * Math.sqrt(both));
    }

    /** One observation has no spread. */
    private static Double varianceOfMean(Value value) {
        Double deviation = finite(value.standardDeviation());
        Long size = value.sampleSize();
        return deviation == null || size == null || size < FEWEST ? null : deviation * deviation / size;
    }

    /** A difference that cannot be seen in the figures as they are written is neither better nor worse. */
    private static Boolean better(Direction direction, Value before, Value after) {
        if (Wording.isWrittenAlike(before.value(), after.value())) {
            return null;
        }
        return switch (direction) {
            case HIGHER_IS_BETTER -> after.value() > before.value();
            case LOWER_IS_BETTER -> after.value() < before.value();
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
