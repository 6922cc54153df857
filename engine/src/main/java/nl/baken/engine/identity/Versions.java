package nl.baken.engine.identity;

import java.util.Comparator;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import org.apache.avro.specific.SpecificRecord;

/** Versions of one event: the one that was recorded last holds, whole. Of two recorded at one time, the larger digest. */
final class Versions {

    static final Comparator<SpecificRecord> LAST_HOLDS = Comparator.<SpecificRecord>comparingLong(
                    version -> header(version).getRecordedAt().toEpochMilli())
            .thenComparingLong(version -> EncodedEvent.of(version).digest());

    private Versions() {}

    static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }

    /** The event that a record is a version of: a withdrawal is one of what it withdraws. */
    static String identity(SpecificRecord event) {
        EventHeader header = header(event);
        return Stamp.identity(
                header.getSource(),
                event instanceof EventWithdrawn withdrawal ? withdrawal.getWithdrawnEventId() : header.getEventId());
    }

    /** How large an event is, in bytes of Avro. */
    static long size(SpecificRecord event) {
        return EncodedEvent.of(event).size();
    }
}
