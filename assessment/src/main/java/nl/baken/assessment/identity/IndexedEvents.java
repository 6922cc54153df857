package nl.baken.assessment.identity;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.baken.assessment.dossier.Stamp;

/**
 * How much stands in the event index of a project, and where it begins. The index holds the version that counts of each
 * event, so that a correction or a withdrawal can take an event out again.
 *
 * @param entries how many events stand in it
 * @param bytes how large they are together, encoded in Avro
 * @param horizon the latest event that has left it; null while it holds all
 * @param forgotten how many events came in that lie behind the horizon, and count nothing
 * @param waiting events that are dated too far ahead to be true, in the order in which they will be
 */
public record IndexedEvents(int entries, long bytes, Stamp horizon, int forgotten, NavigableSet<Stamp> waiting) {

    public static final IndexedEvents NONE = new IndexedEvents(0, 0, null, 0, null);

    /** More than any project was seen to report in ten years. */
    public static final int MOST_ENTRIES = 4_096;

    public static final long MOST_BYTES = 2 * 1024 * 1024;

    /** How many events may wait. */
    public static final int MOST_WAITING = 256;

    public IndexedEvents {
        waiting = waiting == null ? Collections.emptyNavigableSet() : Collections.unmodifiableNavigableSet(waiting);
    }

    /** True when an event that is not in the index may have been in it: nobody can tell whether it counts already. */
    public boolean isBehind(Stamp event) {
        return horizon != null && event.compareTo(horizon) <= 0;
    }

    public boolean isFull() {
        return entries > MOST_ENTRIES || bytes > MOST_BYTES;
    }

    /** Whether another event may wait. */
    public boolean hasRoomToWait() {
        return waiting.size() < MOST_WAITING;
    }

    /** With events added, or taken out when the numbers are below 0. */
    public IndexedEvents plus(int events, long size) {
        return new IndexedEvents(entries + events, bytes + size, horizon, forgotten, waiting);
    }

    public IndexedEvents withHorizon(Stamp latest) {
        return new IndexedEvents(entries, bytes, latest, forgotten, waiting);
    }

    public IndexedEvents withForgotten() {
        return new IndexedEvents(entries, bytes, horizon, forgotten + 1, waiting);
    }

    public IndexedEvents withWaiting(Stamp event) {
        NavigableSet<Stamp> more = new TreeSet<>(waiting);
        more.add(event);
        return new IndexedEvents(entries, bytes, horizon, forgotten, more);
    }

    /** With these and no others waiting. */
    public IndexedEvents waitingOnly(NavigableSet<Stamp> events) {
        return new IndexedEvents(entries, bytes, horizon, forgotten, new TreeSet<>(events));
    }
}
