package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.RiskLevel;

/**
 * The level as it is published. It goes up at once; it goes down only when the reading is clearly under the threshold and the
 * level has stood for a while, so that nothing flaps.
 *
 * @param since since when the level is as it is, in milliseconds since 1970 UTC
 * @param next when a level that waits for its dwell may go down
 */
record LevelStep(RiskLevel level, long since, NextChange next) {

    /** @param published what was published before; null when this is the first reading */
    static LevelStep of(Levels levels, int impact, double decibans, PublishedRisk published, Instant now) {
        Levels.Thresholds thresholds = levels.forImpact(impact);
        RiskLevel plain = thresholds.levelAt(decibans);
        if (published == null || plain.compareTo(published.level()) > 0) {
            return new LevelStep(plain, now.toEpochMilli(), NextChange.NEVER);
        }
        RiskLevel clear = thresholds.levelAt(decibans + levels.hysteresis());
        if (clear.compareTo(published.level()) >= 0) {
            return new LevelStep(published.level(), published.since(), NextChange.NEVER);
        }
        long mayFall = Days.after(published.since(), levels.dwellDays());
        return mayFall > now.toEpochMilli()
                ? new LevelStep(published.level(), published.since(), NextChange.at(Instant.ofEpochMilli(mayFall), now))
                : new LevelStep(clear, now.toEpochMilli(), NextChange.NEVER);
    }
}
