package nl.baken.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.baken.contract.EventTypes;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events that are dated later than the present: a slip of the pen would hold for years. Whoever sends events looks at this
 * before; of what comes in all the same the engine waits for its time.
 */
public final class AheadOfTime {

    /** A day that has begun somewhere, a clock that is fast. */
    private static final Duration MOST = Duration.ofDays(1);

    private AheadOfTime() {}

    /** Why an event may not be sent yet; empty when it may. */
    public static Optional<Violation> objection(SpecificRecord event, Instant now) {
        Instant latest = now.plus(MOST);
        return EventTypes.headerOf(event)
                .filter(header -> header.getOccurredAt().isAfter(latest))
                .map(header -> new Violation(
                        "header.occurredAt",
                        ViolationReason.FUTURE,
                        header.getOccurredAt().toString(),
                        "at most a day after now, " + now));
    }
}
