package nl.baken.assessment.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days: those of 24 hours, as fractions, for decay and deadlines, and those of a calendar. */
public final class Days {

    private static final double MILLIS = Duration.ofDays(1).toMillis();

    private Days() {}

    /** Days from one moment to another, both in milliseconds since 1970 UTC; 0 when the second is not later. */
    public static double since(long from, long to) {
        return to <= from ? 0 : (to - from) / MILLIS;
    }

    /** The moment so many days later, in milliseconds since 1970 UTC. */
    public static long after(long from, double days) {
        return from + (long) StrictMath.ceil(days * MILLIS);
    }

    /** The same, as an instant. */
    public static Instant after(Instant from, double days) {
        return Instant.ofEpochMilli(after(from.toEpochMilli(), days));
    }

    /** The first moment after a day. */
    public static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** True when so many days have passed since a moment in milliseconds since 1970 UTC. */
    public static boolean passed(long from, double days, Instant now) {
        return after(from, days) <= now.toEpochMilli();
    }
}
