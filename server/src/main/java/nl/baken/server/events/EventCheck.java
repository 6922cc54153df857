package nl.baken.server.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.cloudevent.BodyItem;
import nl.baken.cloudevent.Read;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.server.http.EventError;
import nl.baken.validation.ControlEvents;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.avro.specific.SpecificRecord;

/** Whether events may come in: what the contract asks of them, who may write them, and that they have happened. */
final class EventCheck {

    /** How far ahead of this machine an event may be: a day that has begun somewhere, a clock that is fast. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final InstantSource clock;

    EventCheck(InstantSource clock) {
        this.clock = clock;
    }

    /** Everything that is wrong with an event; empty when it may come in. */
    List<EventError> errors(BodyItem item) {
        return violations(item.read()).stream()
                .map(violation -> new EventError(
                        item.number(),
                        item.line(),
                        item.id().orElse(null),
                        violation.field(),
                        violation.reason().name(),
                        violation.found(),
                        violation.expected()))
                .toList();
    }

    private List<Violation> violations(Read read) {
        return switch (read) {
            case Read.Refused refused -> refused.problems();
            case Read.Accepted accepted -> ofRecord(accepted.record());
        };
    }

    private List<Violation> ofRecord(SpecificRecord record) {
        Optional<Violation> objection = ControlEvents.objection(record);
        if (objection.isPresent()) {
            return List.of(objection.get());
        }
        List<Violation> ahead = new ArrayList<>();
        EventHeader header = EventTypes.headerOf(record).orElseThrow();
        Instant latest = clock.instant().plus(AHEAD);
        addIfAhead(ahead, "time", header.getOccurredAt(), latest);
        addIfAhead(ahead, "recordedtime", header.getRecordedAt(), latest);
        return ahead;
    }

    private static void addIfAhead(List<Violation> ahead, String field, Instant at, Instant latest) {
        if (at.isAfter(latest)) {
            ahead.add(new Violation(
                    field,
                    ViolationReason.FUTURE,
                    at.toString(),
                    "a time that has come: what is still to happen is a date in the data of an event, such as"
                            + " a due date"));
        }
    }
}
