package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.RiskLevel;

/**
 * The level as it is said. It goes up at once; it goes down only when the reading is clearly under the threshold and the
 * level has stood for a while, so that nothing flaps.
 *
 * @param since since when the level is as it is, in milliseconds since 1970 UTC
 * @param next when a level that waits for its dwell may go down
 */
record LevelStep(RiskLevel level, long since, NextChange next) {

    /** @param said what was said before; null when this is the first reading */
    static LevelStep of(Levels levels, int impact, double decibans, PublishedRisk said, Instant now) {
        Levels.Thresholds thresholds = levels.forImpact(impact);
        RiskLevel plain = thresholds.levelAt(decibans);
        if (said == null || plain.compareTo(said.level()) > 0) {
            return new LevelStep(plain, now.toEpochMilli(), NextChange.NEVER);
        }
        RiskLevel clear = thresholds.levelAt(decibans + levels.hysteresis());
        if (clear.compareTo(said.level()) >= 0) {
            return new LevelStep(said.level(), said.since(), NextChange.NEVER);
        }
        long mayFall = Days.after(said.since(), levels.dwellDays());
        return mayFall > now.toEpochMilli()
                ? new LevelStep(said.level(), said.since(), NextChange.at(Instant.ofEpochMilli(mayFall), now))
                : new LevelStep(clear, now.toEpochMilli(), NextChange.NEVER);
    }
}
