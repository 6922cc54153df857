package nl.baken.server.events;

import java.time.InstantSource;
import java.util.List;
import nl.baken.cloudevent.BodyItem;
import nl.baken.cloudevent.Read;
import nl.baken.server.http.EventError;
import nl.baken.validation.AheadOfTime;
import nl.baken.validation.ControlEvents;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/** Whether events may come in: what the contract asks of them, who may write them, and that they have happened. */
final class EventCheck {

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
        return ControlEvents.objection(record)
                .or(() -> AheadOfTime.objection(record, clock.instant())
                        .map(ahead -> ahead.at(ahead.field().equals("header.occurredAt") ? "time" : "recordedtime")))
                .map(List::of)
                .orElse(List.of());
    }
}
