package nl.baken.streams.intake;

import java.time.Instant;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/**
 * When an event became known whose source does not say so: when it came in, and not before it was true. So a correction holds
 * although its source keeps no times, and nobody is said to have known an event before it was sent.
 */
final class Stamped {

    private Stamped() {}

    /**
     * The event, stamped when its source left that open.
     *
     * @param arrivedAt in milliseconds since 1970 UTC
     */
    static SpecificRecord at(long arrivedAt, SpecificRecord event) {
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        if (header.getRecordedAtAssumed()) {
            Instant arrived = Instant.ofEpochMilli(arrivedAt);
            Instant known = arrived.isAfter(header.getOccurredAt()) ? arrived : header.getOccurredAt();
            event.put(
                    event.getSchema().getField("header").pos(),
                    EventHeader.newBuilder(header).setRecordedAt(known).build());
        }
        return event;
    }
}
