package nl.baken.assessment.time;

import java.time.Instant;

/**
 * The earliest moment at which something may read differently by the passing of time alone: when to look again.
 *
 * @param at in milliseconds since 1970 UTC; null when time alone changes nothing
 */
public record NextChange(Long at) {

    public static final NextChange NEVER = new NextChange(null);

    /** A moment, if it lies after now; otherwise it has been taken into account already. */
    public static NextChange at(Instant moment, Instant now) {
        return moment.isAfter(now) ? new NextChange(moment.toEpochMilli()) : NEVER;
    }

    /** True when the moment has come. */
    public boolean isOver(Instant now) {
        return at != null && at <= now.toEpochMilli();
    }

    /** The earlier of the two. */
    public NextChange or(NextChange other) {
        if (at == null || other.at == null) {
            return at == null ? other : this;
        }
        return at <= other.at ? this : other;
    }
}
