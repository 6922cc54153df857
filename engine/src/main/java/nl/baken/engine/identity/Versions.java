package nl.baken.engine.identity;

import java.util.Comparator;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
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

    /** How large an event is, in bytes of Avro. */
    static long size(SpecificRecord event) {
        return EncodedEvent.of(event).size();
    }
}
