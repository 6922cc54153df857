package nl.baken.assessment.dossier;

import nl.baken.event.EventHeader;

/**
 * The place of an event in the order of what was true: by when it was true, then by when it became known, then by its
 * identity.
 *
 * @param at when it was true, in milliseconds since 1970 UTC
 * @param lag how long after that it became known, in milliseconds; below 0 when before it
 * @param event the identity of the event as {@code source#eventId}, see {@link #identity}
 */
public record Stamp(long at, long lag, String event) implements Comparable<Stamp> {

    /** An event that became known when it was true. */
    public Stamp(long at, String event) {
        this(at, 0, event);
    }

    public static Stamp of(EventHeader header) {
        long at = header.getOccurredAt().toEpochMilli();
        return new Stamp(
                at, header.getRecordedAt().toEpochMilli() - at, identity(header.getSource(), header.getEventId()));
    }

    /** Names an event by its source and its id. A source cannot hold a plain {@code #} in it, so two events have two names. */
    public static String identity(String source, String eventId) {
        String plain = source.indexOf('#') < 0 && source.indexOf('%') < 0
                ? source
                : source.replace("%", "%25").replace("#", "%23");
        return plain + '#' + eventId;
    }

    /** When it became known, in milliseconds since 1970 UTC. */
    public long recorded() {
        return at + lag;
    }

    /**
     * True when it comes after another in time: it was true later, or at the same time and became known later. Of two that
     * are alike in both nobody can tell which came first.
     */
    public boolean isAfter(Stamp other) {
        return at != other.at ? at > other.at : recorded() > other.recorded();
    }

    @Override
    public int compareTo(Stamp other) {
        int byTime = Long.compare(at, other.at);
        int byRecording = byTime != 0 ? byTime : Long.compare(recorded(), other.recorded());
        return byRecording != 0 ? byRecording : event.compareTo(other.event);
    }
}
