package nl.baken.assessment.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;

/**
 * Which day it is for a project, and what a passed date means there.
 *
 * <p>In a project that reports, a passed date without news means that something is late. In a history that was written
 * down afterwards it means that this is not known; and when a project has come to its end, nothing is waited
 * for any more. A project that has such a history and reports since is late only with what was due since then, or with a date
 * that was reported live.
 *
 * @param today the day in the zone of the project; for a project that has come to its end, the day of that end, the
 *     first that it may be
 * @param zone in which days begin and end
 * @param liveFrom the day of the first event that was reported live; null when none was
 * @param over true when the project has come to its end
 */
public record Calendar(LocalDate today, ZoneId zone, LocalDate liveFrom, boolean over) {

    public static Calendar of(Dossier dossier, Instant now) {
        boolean over = dossier.closed();
        ZoneId zone = dossier.zone();
        Long first = dossier.activity().firstLive();
        return new Calendar(
                over ? dossier.phase().stamp().earliestDay() : LocalDate.ofInstant(now, zone),
                zone,
                first == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(first), zone),
                over);
    }

    /** True when the project reports, or did so until its end. */
    public boolean live() {
        return liveFrom != null;
    }

    /** True when the day is over. */
    public boolean isPast(LocalDate due) {
        return due != null && today.isAfter(due);
    }

    /**
     * True when the day is over and silence about it means that something is late.
     *
     * @param word the event that gave the day
     */
    public boolean isOverdue(LocalDate due, Stamp word) {
        return !over && isPast(due) && counts(due, word);
    }

    /** True when silence about the day means something: the project reported then, or gave the day live. */
    public boolean counts(LocalDate due, Stamp word) {
        return live() && (word.live() || !due.isBefore(liveFrom));
    }

    /** True when the project says that a date passed without another, and this was not before it began to report live. */
    public boolean isMissed(Stamp word) {
        return !live() || word.live() || !word.earliestDay().isBefore(liveFrom);
    }

    /** The first moment after the day: from then on it is late, or not known whether it is. */
    public NextChange after(LocalDate due, Instant now) {
        return !over && due != null ? NextChange.at(Days.end(due, zone), now) : NextChange.NEVER;
    }
}
