package nl.baken.assessment.hindsight;

import java.time.Duration;
import java.time.Instant;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;

/**
 * Which events are late: an event is late when an assessment that covers its {@code occurredAt} had been published a day or
 * more before the event arrived. How long a source or a connection took does not matter, only that somebody may have read
 * that assessment meanwhile.
 */
public final class Lateness {

    private static final Duration A_DAY = Duration.ofDays(1);

    private Lateness() {}

    /**
     * Whether an event that becomes known now is late.
     *
     * @param hindsight of the project before the event
     * @param knownAt when the event becomes known
     */
    public static boolean isLate(Hindsight hindsight, EventHeader header, Instant knownAt) {
        if (hindsight.firstPublished() == null || header.getOccurredPrecision() == Precision.SYNTHETIC) {
            return false;
        }
        Instant occurred = header.getOccurredAt();
        Instant without = occurred.isAfter(hindsight.firstPublished()) ? occurred : hindsight.firstPublished();
        return !without.plus(clear(header.getOccurredPrecision())).isAfter(knownAt);
    }

    /** How long an event may take without being late, given how exactly it is known when it was true. */
    private static Duration clear(Precision precision) {
        return A_DAY.plus(
                switch (precision) {
                    case INSTANT, UNKNOWN, SYNTHETIC -> Duration.ZERO;
                    case DAY -> A_DAY;
                    case MONTH -> Duration.ofDays(31);
                    case YEAR -> Duration.ofDays(366);
                });
    }
}
