package nl.baken.engine.notify;

import java.time.Duration;

/** How often people are interrupted. */
final class Pace {

    /** How long what is not urgent waits for more of the same project, and for whether it is over again by itself. */
    static final long GATHER = Duration.ofMinutes(15).toMillis();

    /** How many messages that are not urgent a receiver gets in a week; after those, what comes is told as one. */
    static final int IN_A_WEEK = 5;

    static final long WEEK = Duration.ofDays(7).toMillis();

    private Pace() {}
}
