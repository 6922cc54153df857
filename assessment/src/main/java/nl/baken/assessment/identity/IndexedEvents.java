package nl.baken.assessment.identity;

import nl.baken.assessment.dossier.Stamp;

/**
 * How much stands in the event index of a project, and where it begins. The index holds the version that counts of each
 * event, so that a correction or a withdrawal can take an event out again.
 *
 * @param entries how many events stand in it
 * @param bytes how large they are together, encoded in Avro
 * @param horizon the latest event that has left it; null while it holds all
 * @param forgotten how many events came in that count nothing, since the index has no room for them
 * @param aheadFrom when the first of the events will be true that are dated too far ahead and wait, in milliseconds since
 *     1970 UTC; null when none waits
 */
public record IndexedEvents(int entries, long bytes, Stamp horizon, int forgotten, Long aheadFrom) {

    public static final IndexedEvents NONE = new IndexedEvents(0, 0, null, 0, null);

    /** More than any project was seen to report in ten years. */
    public static final int MOST_ENTRIES = 4_096;

    public static final long MOST_BYTES = 2 * 1024 * 1024;

    /** True when an event that is not in the index may have been in it: nobody can tell whether it counts already. */
    public boolean isBehind(Stamp event) {
        return horizon != null && event.compareTo(horizon) <= 0;
    }

    public boolean isFull() {
        return entries > MOST_ENTRIES || bytes > MOST_BYTES;
    }

    /** With events added, or taken out when the numbers are below 0. */
    public IndexedEvents plus(int events, long size) {
        return new IndexedEvents(entries + events, bytes + size, horizon, forgotten, aheadFrom);
    }

    public IndexedEvents withHorizon(Stamp latest) {
        return new IndexedEvents(entries, bytes, latest, forgotten, aheadFrom);
    }

    public IndexedEvents withForgotten() {
        return new IndexedEvents(entries, bytes, horizon, forgotten + 1, aheadFrom);
    }

    /** @param moment null when none waits any more */
    public IndexedEvents aheadFrom(Long moment) {
        return new IndexedEvents(entries, bytes, horizon, forgotten, moment);
    }
}
