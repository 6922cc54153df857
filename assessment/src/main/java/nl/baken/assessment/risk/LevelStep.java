package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.RiskLevel;

/**
 * The level as it is published. It goes up at once; it goes down only when the reading is clearly under the threshold and the
 * level has stood for a while, so that nothing flaps. When it is far under the threshold, something was put right, and the level
 * need not wait. A profile and silence alone make no level above GUARDED: it takes something that happened.
 *
 * @param since since when the level is as it is, in milliseconds since 1970 UTC
 * @param next when a level that waits for its dwell may go down
 */
record LevelStep(RiskLevel level, long since, NextChange next) {

    /** The most that a level can be without anything that happened and raises the risk. */
    static final RiskLevel UNEVENTFUL = RiskLevel.GUARDED;

    /**
     * The level at a moment.
     *
     * @param eventful whether something that happened raises the risk
     * @param published what was published before; null when this is the first reading
     */
    static LevelStep of(
            Levels levels, int impact, double decibans, boolean eventful, PublishedRisk published, Instant now) {
        Levels.Thresholds thresholds = levels.forImpact(impact);
        RiskLevel plain = bounded(thresholds.levelAt(decibans), eventful);
        if (published == null || plain.compareTo(published.level()) > 0) {
            return new LevelStep(plain, now.toEpochMilli(), NextChange.NEVER);
        }
        RiskLevel clear = bounded(thresholds.levelAt(decibans + levels.hysteresis()), eventful);
        if (clear.compareTo(published.level()) >= 0) {
            return new LevelStep(published.level(), published.since(), NextChange.NEVER);
        }
        if (thresholds.levelAt(decibans + levels.atOnce()).compareTo(published.level()) < 0) {
            return new LevelStep(clear, now.toEpochMilli(), NextChange.NEVER);
        }
        long mayFall = Days.after(published.since(), levels.dwellDays());
        return mayFall > now.toEpochMilli()
                ? new LevelStep(published.level(), published.since(), NextChange.at(Instant.ofEpochMilli(mayFall), now))
                : new LevelStep(clear, now.toEpochMilli(), NextChange.NEVER);
    }

    /** A level as high as it can be with or without something that happened. */
    static RiskLevel bounded(RiskLevel level, boolean eventful) {
        return eventful || level.compareTo(UNEVENTFUL) < 0 ? level : UNEVENTFUL;
    }
}
