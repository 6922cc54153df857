package nl.baken.connect.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to try again.
 *
 * @param first wait after the first failure, positive
 * @param longest wait of all, not shorter than the first
 * @param attempts how many at most; 0 is without end
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    /** A receiver that asks for more than this asks for an interruption, which people should decide on. */
    static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private static final int DOUBLINGS = 30;

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 0) {
            throw new IllegalArgumentException(
                    "The first wait of " + first + " must be positive and not longer than the" + " longest of "
                            + longest + ", and the attempts 0 or more, not " + attempts);
        }
    }

    /** True when so many attempts that failed are enough. */
    boolean givesUpAfter(int failures) {
        return attempts > 0 && failures >= attempts;
    }

    /**
     * How long to wait after so many failures in a row: it doubles each time, half of it by chance, so that many who were
     * turned away together do not come back together; and never less than the receiver asks for, up to an hour.
     */
    Duration waitAfter(int failures, Answer.Later answer, RandomGenerator chance) {
        long doubled = first.toMillis() << Math.min(failures - 1, DOUBLINGS);
        long whole = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        Duration wait = Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1));
        Duration asked = answer.notBefore().orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return wait.compareTo(bounded) < 0 ? bounded : wait;
    }
}
