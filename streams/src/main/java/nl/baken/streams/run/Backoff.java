package nl.baken.streams.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long after every failure, until it went well for a while. Half of it is
 * by chance, so that instances which an outage stopped together do not come back together.
 *
 * @param failures in a row
 * @param last when the last one was, in nanoseconds of a clock that only goes forward
 */
record Backoff(int failures, long last) {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(1);
    static final Duration WELL_AGAIN = Duration.ofMinutes(5);

    static final Backoff NONE = new Backoff(0, 0);

    /** After one more failure. */
    Backoff failed(long now) {
        boolean inARow = failures > 0 && now - last < WELL_AGAIN.toNanos();
        return new Backoff(inARow ? failures + 1 : 1, now);
    }

    /** From half of the whole wait up to the whole, both included, in milliseconds. */
    Duration delay(RandomGenerator chance) {
        int doublings = Math.clamp(failures - 1, 0, 30);
        long whole = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        return Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1));
    }
}
