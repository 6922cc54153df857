package nl.baken.contract;

import java.util.Comparator;
import nl.baken.event.EventHeader;

/**
 * Names an event: the same pair twice is the same event twice.
 *
 * @param source URN or URL of the system that reports
 * @param eventId names the event within its source
 */
public record EventId(String source, String eventId) implements Comparable<EventId> {

    private static final Comparator<EventId> ORDER =
            Comparator.comparing(EventId::source).thenComparing(EventId::eventId);

    /** The name of the event that carries this header. */
    public static EventId of(EventHeader header) {
        return new EventId(header.getSource(), header.getEventId());
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }

    /** {@code source#eventId}, as outputs name the events behind them; a source cannot hold a plain {@code #} in it. */
    @Override
    public String toString() {
        boolean plain = source.indexOf('#') < 0 && source.indexOf('%') < 0;
        return (plain ? source : source.replace("%", "%25").replace("#", "%23")) + "#" + eventId;
    }
}
