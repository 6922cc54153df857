package nl.baken.engine.identity;

import java.util.List;
import nl.baken.engine.alert.AlertAct;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import org.apache.avro.specific.SpecificRecord;

/** Acts on alerts among the events of a project, as alerting is told of them. */
final class Acts {

    private Acts() {}

    static List<SpecificRecord> among(List<SpecificRecord> events) {
        return events.stream().filter(Acts::isAct).toList();
    }

    /** Withdrawals of the acts among events that do not count any more. */
    static List<SpecificRecord> undone(List<SpecificRecord> events) {
        return events.stream()
                .filter(Acts::isAct)
                .map(Versions::header)
                .<SpecificRecord>map(Acts::withdrawal)
                .toList();
    }

    /**
     * What alerting is told when a version of an event takes the place of another.
     *
     * @param before null when it did not count
     * @param after null when it does not count
     */
    static List<SpecificRecord> instead(SpecificRecord before, SpecificRecord after) {
        if (after != null && isAct(after)) {
            return List.of(after);
        }
        if (before == null || !isAct(before)) {
            return List.of();
        }
        return List.of(after instanceof EventWithdrawn ? after : withdrawal(Versions.header(before)));
    }

    private static boolean isAct(SpecificRecord event) {
        return AlertAct.fingerprint(event).isPresent();
    }

    private static EventWithdrawn withdrawal(EventHeader header) {
        return EventWithdrawn.newBuilder()
                .setHeader(header)
                .setWithdrawnEventId(header.getEventId())
                .build();
    }
}
