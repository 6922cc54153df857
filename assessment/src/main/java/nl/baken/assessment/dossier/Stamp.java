package nl.baken.assessment.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;

/**
 * The place of an event in the order of what was true: by when it was true, then by when it became known, then by its
 * identity.
 *
 * @param at when it was true, in milliseconds since 1970 UTC
 * @param lag how long after that it became known, in milliseconds; below 0 when before it
 * @param event the identity of the event as {@code source#eventId}, see {@link #identity}
 * @param dating how exactly {@code at} is known, as {@link Dating} writes it; null for a moment in UTC that was reported live
 */
public record Stamp(long at, long lag, String event, Integer dating) implements Comparable<Stamp> {

    private static final Comparator<Integer> BY_DATING = Comparator.nullsFirst(Comparator.naturalOrder());

    /** An event of which the moment is known exactly. */
    public Stamp(long at, long lag, String event) {
        this(at, lag, event, null);
    }

    /** An event that became known when it was true. */
    public Stamp(long at, String event) {
        this(at, 0, event);
    }

    public static Stamp of(EventHeader header) {
        long at = header.getOccurredAt().toEpochMilli();
        return new Stamp(
                at,
                header.getRecordedAt().toEpochMilli() - at,
                identity(header.getSource(), header.getEventId()),
                Dating.codeOf(header));
    }

    /** Names an event by its source and its id. A source cannot hold a plain {@code #} in it, so two events have two names. */
    public static String identity(String source, String eventId) {
        String plain = source.indexOf('#') < 0 && source.indexOf('%') < 0
                ? source
                : source.replace("%", "%25").replace("#", "%23");
        return plain + '#' + eventId;
    }

    /** The earliest of the stamps that are there; null when none is. */
    static Stamp earliest(Stamp... stamps) {
        Stamp earliest = null;
        for (Stamp stamp : stamps) {
            if (stamp != null && (earliest == null || stamp.compareTo(earliest) < 0)) {
                earliest = stamp;
            }
        }
        return earliest;
    }

    /** When it became known, in milliseconds since 1970 UTC. */
    public long recorded() {
        return at + lag;
    }

    /** The day that the source wrote; some day of the month or year when no more is known, and any when it is undated. */
    public LocalDate day() {
        return Dating.of(dating).day(at);
    }

    /** The first day on which it may have been true; the first of all days when it is undated. */
    public LocalDate earliestDay() {
        return Dating.of(dating).earliestDay(at);
    }

    /** The last day on which it may have been true; the last of all days when it is undated. */
    public LocalDate latestDay() {
        return Dating.of(dating).latestDay(at);
    }

    /** The last moment at which it may have been true, in milliseconds since 1970 UTC. */
    public long latest() {
        return Dating.of(dating).latest(at);
    }

    /** How exactly its moment is known. */
    public Precision precision() {
        return Dating.of(dating).precision();
    }

    /** True when its place in the order is known and its date is not. */
    public boolean undated() {
        return dating != null && Dating.of(dating).undated();
    }

    /** True when it was reported while the project ran. */
    public boolean live() {
        return Dating.of(dating).live();
    }

    /** True when it was true after another, whatever day of its month or year it was; of what is undated, the order is known. */
    public boolean isSurelyAfter(Stamp other) {
        if (undated() || other.undated()) {
            return isAfter(other);
        }
        return Dating.of(dating).earliest(at) > Dating.of(other.dating).latest(other.at);
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
        int byEvent = byRecording != 0 ? byRecording : event.compareTo(other.event);
        return byEvent != 0 ? byEvent : BY_DATING.compare(dating, other.dating);
    }
}
