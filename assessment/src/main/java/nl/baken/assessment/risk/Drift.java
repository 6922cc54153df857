package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;

/**
 * When a reading that drifts (evidence fades, silence grows) can reach a boundary at the earliest.
 *
 * <p>The slopes of all contributions bound the speed of their sum, and slopes of fading evidence only get smaller. So
 * the distance to the nearest boundary divided by the sum of the slopes is never too late; looking again then, and
 * dividing again, closes in on the moment itself. A reading that rests has no slope and is not looked at.
 */
final class Drift {

    /** Contributions are rounded to thousandths, so a boundary may be reached by so much earlier per contribution. */
    private static final double ROUNDING = 0.001;

    private Drift() {}

    /**
     * The moment, for a sum of weights.
     *
     * @param losses decibans below 0 that will soon be gone; an EXPIRING alert names the level without them, so its change counts too
     */
    static NextChange next(
            Levels levels, int impact, WeightSum sum, List<Double> losses, PublishedRisk published, Instant now) {
        double slope = sum.slope();
        if (slope == 0) {
            return NextChange.NEVER;
        }
        double decibans = sum.residual();
        double shown = published == null || Math.abs(decibans - published.decibans()) >= PublishedRisk.VISIBLE
                ? decibans
                : published.decibans();
        double distance = PublishedRisk.VISIBLE - Math.abs(decibans - shown);
        for (double threshold : levels.forImpact(impact).ascending()) {
            distance = Math.min(distance, Math.abs(decibans - threshold));
            distance = Math.min(distance, Math.abs(decibans - (threshold - levels.hysteresis())));
            distance = Math.min(distance, Math.abs(decibans - (threshold - levels.atOnce())));
            for (double loss : losses) {
                distance = Math.min(distance, Math.abs(decibans - loss - threshold));
            }
        }
        double safe = Math.max(0, distance - ROUNDING * (sum.count() + 1));
        Instant moment = Days.after(now, safe / slope);
        return NextChange.at(moment.isAfter(now) ? moment : now.plusMillis(1), now);
    }
}
