package nl.baken.engine.identity;

import java.time.Instant;
import java.util.Comparator;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Versions of one event: the one that was recorded last holds, whole. Of two recorded at one time, the larger digest. */
final class Versions {

    static final Comparator<SpecificRecord> LAST_HOLDS = Comparator.<SpecificRecord>comparingLong(
                    version -> header(version).getRecordedAt().toEpochMilli())
            .thenComparingLong(version -> EncodedEvent.of(version).digest());

    private Versions() {}

    /**
     * True when two versions say the same, and their source did not say of either when it became known: what was filled in
     * makes no other version of an event that is sent again.
     */
    static boolean isSameButForStamp(SpecificRecord one, SpecificRecord other) {
        EventHeader header = header(one);
        return header.getRecordedAtAssumed()
                && header(other).getRecordedAtAssumed()
                && one.getClass() == other.getClass()
                && recordedWith(other, header.getRecordedAt()).equals(one);
    }

    /** Of versions that differ in nothing else the one that was known first holds. */
    static boolean isKnownBefore(SpecificRecord one, SpecificRecord other) {
        return !header(one).getRecordedAt().isAfter(header(other).getRecordedAt());
    }

    private static SpecificRecord recordedWith(SpecificRecord event, Instant recordedAt) {
        SpecificRecord copy = SpecificData.getForClass(event.getClass()).deepCopy(event.getSchema(), event);
        copy.put(
                copy.getSchema().getField("header").pos(),
                EventHeader.newBuilder(header(event)).setRecordedAt(recordedAt).build());
        return copy;
    }

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
