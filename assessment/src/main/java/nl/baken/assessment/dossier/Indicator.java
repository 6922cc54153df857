package nl.baken.assessment.dossier;

import nl.baken.event.Direction;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;

/**
 * What is known of one indicator, for everyone or for one group of people.
 *
 * @param about its latest description
 * @param target the latest target; null when none was set
 * @param baselines measurements before use
 * @param followUps measurements after use
 * @param claims benefits that were stated and not measured
 */
public record Indicator(
        Stamped<About> about,
        Stamped<Double> target,
        Recent<Value> baselines,
        Recent<Value> followUps,
        Recent<Value> claims) {

    /**
     * What the indicator is.
     *
     * @param segment the group of people; null for everyone
     * @param unit in words; null when not given
     */
    public record About(
            String indicatorId,
            String name,
            String segment,
            IndicatorFamily family,
            IndicatorLevel level,
            String unit,
            Direction direction) {}

    /**
     * One measurement.
     *
     * @param value in the unit of the indicator; null when known in words only
     * @param sampleSize number of observations; null when not known
     * @param standardDeviation in the unit; null when not known
     * @param judgement -2 to 2; null when not judged
     * @param unit in words; null when not given
     */
    public record Value(Double value, Long sampleSize, Double standardDeviation, Integer judgement, String unit) {}

    static Indicator unknown() {
        return new Indicator(null, null, Recent.empty(), Recent.empty(), Recent.empty());
    }

    /** The key under which measurements of an indicator and a group belong together. */
    static String key(String indicatorId, String segment) {
        return segment == null ? indicatorId : indicatorId + '|' + segment;
    }

    Indicator with(Stamp stamp, IndicatorTargetSet event) {
        About latest = new About(
                event.getIndicatorId(),
                event.getName(),
                null,
                event.getFamily(),
                event.getLevel(),
                event.getUnit(),
                event.getDirection());
        return new Indicator(
                Stamped.later(about, new Stamped<>(stamp, latest)),
                Stamped.later(target, new Stamped<>(stamp, event.getTarget())),
                baselines,
                followUps,
                claims);
    }

    Indicator with(Stamp stamp, IndicatorMeasured event) {
        Stamped<About> latest = Stamped.later(
                about,
                new Stamped<>(
                        stamp,
                        new About(
                                event.getIndicatorId(),
                                event.getName(),
                                event.getSegment(),
                                event.getFamily(),
                                event.getLevel(),
                                event.getUnit(),
                                event.getDirection())));
        Value value = new Value(
                event.getValue(),
                event.getSampleSize(),
                event.getStandardDeviation(),
                event.getJudgement(),
                event.getUnit());
        return switch (event.getMoment()) {
            case BASELINE -> new Indicator(latest, target, baselines.with(stamp, value), followUps, claims);
            case FOLLOW_UP -> new Indicator(latest, target, baselines, followUps.with(stamp, value), claims);
            case CLAIMED -> new Indicator(latest, target, baselines, followUps, claims.with(stamp, value));
            case UNKNOWN -> new Indicator(latest, target, baselines, followUps, claims);
        };
    }
}
