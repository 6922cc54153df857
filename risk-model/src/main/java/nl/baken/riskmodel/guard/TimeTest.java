package nl.baken.riskmodel.guard;

import java.time.Duration;
import java.time.Instant;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;

/**
 * A comparison of the days since a moment with a number, the only way in which a condition can depend on the time.
 *
 * @param moment what the days are counted from
 * @param days with how many they are compared
 */
record TimeTest(Path moment, double days) {

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    /** When the comparison can change next; a millisecond around it for the rounding of fractions of days. */
    NextChange nextChange(Instant since, Instant now) {
        Instant boundary = Days.after(since, days);
        return NextChange.at(boundary.minusMillis(1), now)
                .or(NextChange.at(boundary, now))
                .or(NextChange.at(boundary.plusMillis(1), now));
    }

    /** Days of 24 hours from one moment to another, as a fraction; negative when the other is earlier. */
    static double daysBetween(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / MILLIS_A_DAY;
    }
}
