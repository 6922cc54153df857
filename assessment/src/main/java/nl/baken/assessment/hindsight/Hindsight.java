package nl.baken.assessment.hindsight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Since when assessments of a project are published, and which events became known late. It follows from the order of the
 * log, like all that is published, and is no part of the dossier, which is the same for every order.
 *
 * @param firstPublished when an assessment was published for the first time; null when none was
 * @param lastPublished when an assessment was published last; null when none was
 * @param late at most {@link #CAPACITY}, in the order in which they became known
 * @param forgotten how many late events were kept once and are no longer
 */
public record Hindsight(Instant firstPublished, Instant lastPublished, List<LateEvent> late, int forgotten) {

    /** Enough for a project that is looked into afterwards, small enough to be kept for every project. */
    public static final int CAPACITY = 64;

    /** The longest time from one tick to the next, and so how far a publication can be ahead of the last tick. */
    private static final Duration BETWEEN_TICKS = Duration.ofDays(1);

    private static final Hindsight NONE = new Hindsight(null, null, List.of(), 0);

    public Hindsight {
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** Of a project of which nothing was published. */
    public static Hindsight none() {
        return NONE;
    }

    /**
     * When an event becomes known that comes after a tick in the log: when its source took it in, but no earlier than the
     * tick or than the last publication, and no later than the next tick can be. So an assessment of a time rests on what
     * had become known by then and on nothing else, and a source whose clock is wrong cannot move a publication further
     * than that.
     *
     * @param now the time of the last tick
     * @param recordedAt of the event
     */
    public Instant momentOf(Instant now, Instant recordedAt) {
        Instant latest = now.plus(BETWEEN_TICKS);
        return momentOf(recordedAt.isAfter(latest) ? latest : recordedAt.isBefore(now) ? now : recordedAt);
    }

    /** When a change by the passing of time is published: at the tick, and not before the last publication. */
    public Instant momentOf(Instant now) {
        return lastPublished != null && lastPublished.isAfter(now) ? lastPublished : now;
    }

    /** The same after a publication. */
    public Hindsight published(Instant at) {
        return new Hindsight(firstPublished == null ? at : firstPublished, at, late, forgotten);
    }

    /** The same with one more late event; the one that became known first makes room when there are too many. */
    public Hindsight with(LateEvent event) {
        List<LateEvent> next = new ArrayList<>(late);
        next.add(event);
        boolean full = next.size() > CAPACITY;
        return new Hindsight(
                firstPublished,
                lastPublished,
                full ? next.subList(1, next.size()) : next,
                full ? forgotten + 1 : forgotten);
    }

    /** What became known after a moment of times up to that moment. */
    public List<LateEvent> after(Instant moment) {
        return late.stream()
                .filter(event ->
                        event.knownAt().isAfter(moment) && !event.occurredAt().isAfter(moment))
                .toList();
    }
}
