package nl.baken.assessment.dossier;

import nl.baken.event.EventHeader;

/**
 * The place of an event in the order of what was true.
 *
 * @param at when it was true, in milliseconds since 1970 UTC
 * @param event the identity of the event as {@code source#eventId}; breaks ties and recognises the event when it
 *     arrives twice
 */
public record Stamp(long at, String event) implements Comparable<Stamp> {

    public static Stamp of(EventHeader header) {
        return new Stamp(header.getOccurredAt().toEpochMilli(), header.getSource() + '#' + header.getEventId());
    }

    @Override
    public int compareTo(Stamp other) {
        int byTime = Long.compare(at, other.at);
        return byTime != 0 ? byTime : event.compareTo(other.event);
    }
}
