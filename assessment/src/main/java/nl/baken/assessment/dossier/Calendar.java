package nl.baken.assessment.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.baken.assessment.time.NextChange;

/**
 * Which day it is for a project, and what a passed date means there.
 *
 * <p>In a project that reports, a passed date without news means that something is late. In a history that was written
 * down afterwards it means that this is not known; and when a project has come to its end, nothing is waited
 * for any more.
 *
 * @param today the day in UTC; for a project that has come to its end, the day of that end
 * @param live true when the project reports, or did so until its end
 * @param over true when the project has come to its end
 */
public record Calendar(LocalDate today, boolean live, boolean over) {

    public static Calendar of(Dossier dossier, Instant now) {
        boolean over = dossier.closed();
        return new Calendar(over ? day(dossier.phase().stamp()) : day(now), dossier.reportsLive(), over);
    }

    public static LocalDate day(Stamp stamp) {
        return day(Instant.ofEpochMilli(stamp.at()));
    }

    /** The day in UTC. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** True when the day is over. */
    public boolean isPast(LocalDate due) {
        return due != null && today.isAfter(due);
    }

    /** True when the day is over and silence about it means that something is late. */
    public boolean isOverdue(LocalDate due) {
        return live && !over && isPast(due);
    }

    /** The first moment after the day: from then on it is late, or not known whether it is. */
    public NextChange after(LocalDate due, Instant now) {
        return !over && due != null
                ? NextChange.at(due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), now)
                : NextChange.NEVER;
    }
}
