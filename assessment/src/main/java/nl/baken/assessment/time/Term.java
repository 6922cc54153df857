package nl.baken.assessment.time;

import java.time.Instant;

/**
 * Something that began and will end.
 *
 * @param since in milliseconds since 1970 UTC
 * @param end the first moment at which it is over, likewise
 */
public record Term(long since, long end) {

    /**
     * From when on its end is near: so many days before, but never before it is half over, since who has just agreed on
     * something short knows when it ends.
     */
    public Instant nearEndFrom(double days) {
        long half = since + Math.max(0, end - since) / 2;
        return Instant.ofEpochMilli(Math.max(half, end - Days.after(0, days)));
    }

    /** True from that moment on, until it is over. */
    public boolean nearEnd(double days, Instant now) {
        return end > now.toEpochMilli() && !now.isBefore(nearEndFrom(days));
    }
}
