package nl.baken.assessment.time;

import java.time.Instant;

/**
 * Something that began and will end.
 *
 * @param since in milliseconds since 1970 UTC; null when that is not known
 * @param end the first moment at which it is over, likewise
 */
public record Term(Long since, long end) {

    /**
     * From when on its end is near: so many days before, but never before it is half over, since who has just agreed on
     * something short knows when it ends.
     */
    public Instant nearEndFrom(double days) {
        long near = end - Days.after(0, days);
        return Instant.ofEpochMilli(since == null ? near : Math.max(near, since + Math.max(0, end - since) / 2));
    }

    /** True from that moment on, until it is over. */
    public boolean nearEnd(double days, Instant now) {
        return end > now.toEpochMilli() && !now.isBefore(nearEndFrom(days));
    }
}
