package nl.baken.assessment.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.baken.event.Direction;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.MeasurementMoment;

/**
 * What is known of one indicator, for everyone or for one group of people.
 *
 * @param id as it was written last, with the name and the group
 * @param measured what its measurements say it is
 * @param stated what targets and claims say it is: they measure nothing, so it holds only where no measurement says it
 * @param target the latest target with a figure, or without one where none has; null when none was set
 * @param due the latest day by which the target is to be met; null when none was given
 * @param baselines measurements before use
 * @param followUps measurements after use
 * @param claims benefits that were stated and not measured
 */
public record Indicator(
        Stamped<Id> id,
        Description measured,
        Description stated,
        Stamped<Double> target,
        Stamped<LocalDate> due,
        Recent<Value> baselines,
        Recent<Value> followUps,
        Recent<Value> claims) {

    static final Bound<Indicator> BOUND =
            Bound.of(104 * Bound.KIB, indicator -> indicator.id().stamp());

    private static final int MOST_MEASUREMENTS = 24;
    private static final int MOST_CLAIMS = 8;

    /**
     * How it is called.
     *
     * @param segment the group of people; null for everyone
     */
    public record Id(String indicatorId, String name, String segment) {}

    /**
     * One measurement.
     *
     * @param value in the unit of the indicator; null when known in words only
     * @param sampleSize number of observations; null when not known
     * @param standardDeviation in the unit; null when not known
     * @param judgement -2 to 2; null when not judged
     * @param unit in words; null when not given
     * @param level of what was measured; null when not known
     */
    public record Value(
            Double value,
            Long sampleSize,
            Double standardDeviation,
            Integer judgement,
            String unit,
            IndicatorLevel level) {}

    static Indicator unknown() {
        return new Indicator(
                null, Description.NONE, Description.NONE, null, null, Recent.empty(), Recent.empty(), Recent.empty());
    }

    Indicator with(Stamp stamp, IndicatorTargetSet event) {
        return new Indicator(
                Stamped.later(id, new Stamped<>(stamp, new Id(event.getIndicatorId(), event.getName(), null))),
                measured,
                stated.with(stamp, event),
                laterTarget(stamp, event.getTarget()),
                Stamped.laterKnown(due, stamp, event.getDue()),
                baselines,
                followUps,
                claims);
    }

    /** A target without a figure is a target all the same, and replaces no figure. */
    private Stamped<Double> laterTarget(Stamp stamp, Double figure) {
        Stamped<Double> latest = new Stamped<>(stamp, figure);
        boolean replaces = target == null || (target.value() == null) == (figure == null);
        return replaces ? Stamped.later(target, latest) : target.value() == null ? latest : target;
    }

    /** @param use the first use of the solution; null when there was none */
    Indicator with(Stamp stamp, IndicatorMeasured event, Stamp use) {
        Id called = new Id(event.getIndicatorId(), event.getName(), event.getSegment());
        boolean measures =
                event.getMoment() == MeasurementMoment.BASELINE || event.getMoment() == MeasurementMoment.FOLLOW_UP;
        Value value = new Value(
                event.getValue(),
                event.getSampleSize(),
                event.getStandardDeviation(),
                event.getJudgement(),
                event.getUnit(),
                event.getLevel() == IndicatorLevel.UNKNOWN ? null : event.getLevel());
        return new Indicator(
                Stamped.later(id, new Stamped<>(stamp, called)),
                measures ? measured.with(stamp, event) : measured,
                measures ? stated : stated.with(stamp, event),
                target,
                due,
                event.getMoment() == MeasurementMoment.BASELINE
                        ? baselines.with(stamp, value, baselines(use == null ? followUps.first() : use))
                        : baselines,
                event.getMoment() == MeasurementMoment.FOLLOW_UP
                        ? followUps.with(stamp, value, MOST_MEASUREMENTS)
                        : followUps,
                event.getMoment() == MeasurementMoment.CLAIMED ? claims.with(stamp, value, MOST_CLAIMS) : claims);
    }

    /**
     * Those after first use go first, since nothing can be compared with them. Of the others the first half and the last
     * half stay: the last one before use is looked for, and use may become known afterwards.
     */
    private static ToIntFunction<List<Stamped<Value>>> baselines(Stamp use) {
        return all -> {
            if (all.size() <= MOST_MEASUREMENTS) {
                return Recent.ALL_STAY;
            }
            int after = 0;
            while (after < all.size() && (use == null || all.get(after).stamp().at() <= use.at())) {
                after++;
            }
            return after < all.size() ? after : MOST_MEASUREMENTS / 2;
        };
    }

    /** True when it was measured or claimed more often than is kept. */
    public boolean truncated() {
        return baselines.truncated() || followUps.truncated() || claims.truncated();
    }

    /** True when more was measured than is kept; what was only claimed is no measurement. */
    public boolean isMoreMeasured() {
        return baselines.truncated() || followUps.truncated();
    }

    /**
     * Whether the latest measurement after use meets the target; null when that cannot be told, or when it does not and there was
     * time left.
     */
    public Boolean targetMet() {
        Stamped<Value> latest = followUps.last();
        Double aim = Stamped.valueOf(target);
        Direction direction = Stamped.valueOf(description().direction());
        if (latest == null || aim == null || latest.value().value() == null || direction == null) {
            return null;
        }
        String unit = Stamped.valueOf(description().unit());
        boolean otherUnit = unit != null
                && latest.value().unit() != null
                && !Keys.of(unit).equals(Keys.of(latest.value().unit()));
        if (otherUnit || direction == Direction.UNKNOWN) {
            return null;
        }
        double value = latest.value().value();
        boolean met = direction == Direction.HIGHER_IS_BETTER ? value >= aim : value <= aim;
        boolean early = due != null && latest.stamp().latestDay().isBefore(due.value());
        return met ? Boolean.TRUE : early ? null : Boolean.FALSE;
    }

    /** What it is, as far as that is known. */
    public Description description() {
        return measured.or(stated);
    }

    /** The level of one of its measurements: its own, or where that is not known the one of the indicator. */
    public IndicatorLevel level(Value measurement) {
        IndicatorLevel level =
                measurement.level() == null ? Stamped.valueOf(description().level()) : measurement.level();
        return level == null ? IndicatorLevel.UNKNOWN : level;
    }
}
