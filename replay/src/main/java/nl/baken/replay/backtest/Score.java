package nl.baken.replay.backtest;

import java.util.Optional;
import nl.baken.output.RiskLevel;

/**
 * How well one level warned.
 *
 * @param risk id of the risk; empty for all of them together
 * @param level this level or a higher one
 * @param harms how many became public
 * @param flagged of how many of these the risk had reached the level before the day on which they became public
 * @param standing of how many of these it still was there on the day before
 * @param flaggedShare interval of the share of harms that were flagged
 * @param lead days from the first time that the level was reached to the day; empty when none was flagged
 * @param harmless projects without harm
 * @param harmlessFlagged how many of these ever reached the level
 * @param harmlessShare interval of the share of these
 * @param falseAlarms how often they rose to it; a project that falls and rises again counts twice
 * @param years of projects without harm, from the first event to the last, a day at least for each
 * @param falseAlarmsPerYear interval of the number per project-year; empty when there are no such projects
 */
public record Score(
        Optional<String> risk,
        RiskLevel level,
        int harms,
        int flagged,
        int standing,
        Interval flaggedShare,
        Optional<Lead> lead,
        int harmless,
        int harmlessFlagged,
        Interval harmlessShare,
        long falseAlarms,
        double years,
        Optional<Interval> falseAlarmsPerYear) {

    /** Lead times in whole days. */
    public record Lead(double median, long shortest, long longest) {}
}
