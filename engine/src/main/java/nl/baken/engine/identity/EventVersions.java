package nl.baken.engine.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.identity.IndexedEvents;
import nl.baken.engine.port.EventIndex;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes events into the state of their project by their identity: each counts once, as the version that was recorded last.
 * The state does not depend on the order in which events and versions come in, as long as the index holds all of them.
 */
public final class EventVersions {

    /** How far ahead of the time of the log an event may be: a day that has begun somewhere, a clock that is fast. */
    public static final Duration AHEAD = Duration.ofDays(1);

    private static final Comparator<SpecificRecord> IN_ORDER =
            Comparator.comparing(event -> Stamp.of(Versions.header(event)));

    private final Assessment assessment;

    public EventVersions(Assessment assessment) {
        this.assessment = assessment;
    }

    /**
     * What became of an event.
     *
     * @param state of its project, with it
     * @param acts on alerts that count from now on, and withdrawals of those that do not any more, in order
     */
    public record Taken(Fate fate, ProjectState state, List<SpecificRecord> acts) {

        public Taken {
            acts = List.copyOf(acts);
        }

        private Taken(Fate fate, ProjectState state) {
            this(fate, state, List.of());
        }
    }

    /**
     * A project at a later time.
     *
     * @param acts as in {@link Taken}
     */
    public record Timed(ProjectState state, List<SpecificRecord> acts) {

        public Timed {
            acts = List.copyOf(acts);
        }
    }

    /**
     * Takes an event in.
     *
     * @param now the time of the last tick; null when there was none: then nothing is ahead yet, and
     *     {@link #withoutAhead} is to be called when there is
     */
    public Taken take(ProjectState before, SpecificRecord event, EventIndex index, Instant now) {
        EventHeader header = Versions.header(event);
        String projectId = header.getProjectId();
        String identity = Versions.identity(event);
        Stamp stamp = Stamp.of(header);
        Optional<SpecificRecord> known = index.get(projectId, identity);
        if (known.isPresent()) {
            return again(before, known.get(), event, index, now);
        }
        IndexedEvents indexed = before.indexed();
        if (indexed.isBehind(stamp)) {
            return new Taken(Fate.FORGOTTEN, before.with(indexed.withForgotten()));
        }
        boolean ahead = isAhead(event, now);
        if (ahead && indexed.isFull()) {
            return new Taken(Fate.NO_ROOM, before.with(indexed.withForgotten()));
        }
        index.put(projectId, identity, event);
        IndexedEvents more = indexed.plus(1, Versions.size(event));
        if (ahead) {
            return new Taken(Fate.AHEAD, before.with(more.aheadFrom(sooner(indexed.aheadFrom(), stamp.at()))));
        }
        ProjectState state = before.with(fold(before.dossier(), event)).with(more);
        return new Taken(
                Fate.COUNTED, more.isFull() ? withRoom(projectId, state, index) : state, Acts.among(List.of(event)));
    }

    /** Takes in what waited and is no longer ahead; the same state when nothing is. */
    public Timed withDue(ProjectState before, String projectId, EventIndex index, Instant now) {
        Long aheadFrom = before.indexed().aheadFrom();
        if (aheadFrom == null || aheadFrom > latest(now)) {
            return new Timed(before, List.of());
        }
        List<SpecificRecord> events = inOrder(index.all(projectId));
        List<SpecificRecord> due = events.stream()
                .filter(event -> Stamp.of(Versions.header(event)).at() >= aheadFrom && !isAhead(event, now))
                .toList();
        return new Timed(folded(before, before.dossier(), aheadFrom, events, now), Acts.among(due));
    }

    /** Takes out what turns out to be ahead now that there is a time; the same state when nothing is. */
    public Timed withoutAhead(ProjectState before, String projectId, EventIndex index, Instant now) {
        List<SpecificRecord> events = inOrder(index.all(projectId));
        List<SpecificRecord> ahead =
                events.stream().filter(event -> isAhead(event, now)).toList();
        return ahead.isEmpty()
                ? new Timed(before, List.of())
                : new Timed(folded(before, index.base(projectId), Long.MIN_VALUE, events, now), Acts.undone(ahead));
    }

    /** When the first of the events that wait is no longer ahead, in milliseconds since 1970 UTC; null when none waits. */
    public static Long due(ProjectState state) {
        Long aheadFrom = state.indexed().aheadFrom();
        return aheadFrom == null ? null : aheadFrom - AHEAD.toMillis();
    }

    private Taken again(
            ProjectState before, SpecificRecord known, SpecificRecord event, EventIndex index, Instant now) {
        if (event.equals(known)) {
            return new Taken(Fate.SAME, before);
        }
        boolean same = Versions.isSameButForStamp(event, known);
        if (same ? Versions.isKnownBefore(known, event) : Versions.LAST_HOLDS.compare(event, known) <= 0) {
            return new Taken(same ? Fate.SAME : Fate.SUPERSEDED, before);
        }
        String projectId = Versions.header(event).getProjectId();
        index.put(projectId, Versions.identity(event), event);
        ProjectState counted = before.with(before.indexed().plus(0, Versions.size(event) - Versions.size(known)));
        return new Taken(
                same ? Fate.SAME : fate(event),
                refolded(counted, projectId, index, now),
                same
                        ? List.of()
                        : Acts.instead(isAhead(known, now) ? null : known, isAhead(event, now) ? null : event));
    }

    private static Fate fate(SpecificRecord version) {
        return version instanceof EventWithdrawn ? Fate.WITHDRAWN : Fate.CORRECTED;
    }

    /** The state made again of all that stands in the index. */
    private ProjectState refolded(ProjectState before, String projectId, EventIndex index, Instant now) {
        List<SpecificRecord> events = inOrder(index.all(projectId));
        return folded(before, index.base(projectId), Long.MIN_VALUE, events, now);
    }

    /** The state with a dossier, to which those of its events from a moment on are added that are not ahead. */
    private ProjectState folded(
            ProjectState before, Dossier start, long from, List<SpecificRecord> events, Instant now) {
        Dossier dossier = start;
        Long ahead = null;
        for (SpecificRecord event : events) {
            long at = Stamp.of(Versions.header(event)).at();
            if (isAhead(event, now)) {
                ahead = sooner(ahead, at);
            } else if (at >= from) {
                dossier = fold(dossier, event);
            }
        }
        return before.with(dossier).with(before.indexed().aheadFrom(ahead));
    }

    /** The earliest events leave the index, a quarter of them, so that this is seldom done. */
    private ProjectState withRoom(String projectId, ProjectState full, EventIndex index) {
        Dossier base = index.base(projectId);
        IndexedEvents indexed = full.indexed();
        for (SpecificRecord event : inOrder(index.all(projectId))) {
            boolean room = indexed.entries() <= IndexedEvents.MOST_ENTRIES * 3 / 4
                    && indexed.bytes() <= IndexedEvents.MOST_BYTES * 3 / 4;
            Stamp stamp = Stamp.of(Versions.header(event));
            if (room || (indexed.aheadFrom() != null && stamp.at() >= indexed.aheadFrom())) {
                break;
            }
            base = fold(base, event);
            index.remove(projectId, Versions.identity(event));
            indexed = indexed.plus(-1, -Versions.size(event)).withHorizon(stamp);
        }
        index.putBase(projectId, base);
        return full.with(indexed);
    }

    /** A withdrawal takes the place of what it withdraws, and says nothing itself. */
    private Dossier fold(Dossier dossier, SpecificRecord event) {
        return event instanceof EventWithdrawn ? dossier : assessment.fold(dossier, Versions.header(event), event);
    }

    private static boolean isAhead(SpecificRecord event, Instant now) {
        return now != null
                && !(event instanceof EventWithdrawn)
                && Versions.header(event).getOccurredAt().toEpochMilli() > latest(now);
    }

    /** When an event may have been true at the latest, in milliseconds since 1970 UTC. */
    private static long latest(Instant now) {
        return now.plus(AHEAD).toEpochMilli();
    }

    private static Long sooner(Long one, long other) {
        return one == null || other < one ? Long.valueOf(other) : one;
    }

    private static List<SpecificRecord> inOrder(List<SpecificRecord> events) {
        return events.stream().sorted(IN_ORDER).toList();
    }
}
