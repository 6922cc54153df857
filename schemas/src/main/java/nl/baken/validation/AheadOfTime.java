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
        return EventTypes.headerOf(event)
                .flatMap(header -> objection("header.occurredAt", header.getOccurredAt(), now)
                        .or(() -> objection("header.recordedAt", header.getRecordedAt(), now)));
    }

    private static Optional<Violation> objection(String field, Instant at, Instant now) {
        return at.isAfter(now.plus(MOST))
                ? Optional.of(
                        new Violation(field, ViolationReason.FUTURE, at.toString(), "at most a day after now, " + now))
                : Optional.empty();
    }
}
