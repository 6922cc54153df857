package nl.baken.engine.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A log made of events that are known all at once: in the order in which they became known, with a tick at the start of
 * every day (UTC) on which something could have been published.
 *
 * @param log events and ticks, in the order in which they are to be written or replayed; every partition gets every tick
 */
public record ReplayPlan(List<SpecificRecord> log) {

    private static final Comparator<SpecificRecord> AS_BECAME_KNOWN = Comparator.comparing(
            ReplayPlan::header,
            Comparator.comparing(EventHeader::getRecordedAt)
                    .thenComparing(EventHeader::getOccurredAt)
                    .thenComparing(EventHeader::getSource)
                    .thenComparing(EventHeader::getEventId));

    public ReplayPlan {
        log = List.copyOf(log);
    }

    /** A plan whose last tick is at the start of the day after the last event. */
    public static ReplayPlan of(Collection<? extends SpecificRecord> events) {
        List<SpecificRecord> known = inOrder(events);
        return known.isEmpty()
                ? new ReplayPlan(List.of())
                : plan(known, startOfDay(recordedAt(known.getLast())).plus(1, ChronoUnit.DAYS));
    }

    /**
     * A plan of what was known at a moment, which is also its last tick. What became known later is left out.
     *
     * @param events with a header, in any order; what is of no project is left out: ticks, since a plan has its own, and
     *     what is about runs, since a plan is for one
     */
    public static ReplayPlan until(Instant until, Collection<? extends SpecificRecord> events) {
        List<SpecificRecord> known = inOrder(events).stream()
                .filter(event -> !recordedAt(event).isAfter(until))
                .toList();
        return known.isEmpty() ? new ReplayPlan(List.of(new ClockTicked(until))) : plan(known, until);
    }

    /**
     * A plan of all that became known, that goes on until a moment when the last event came before it: with the ticks that
     * a pipeline would have had, and none at the moment itself.
     *
     * @param events with a header, in any order; ticks among them are left out, since a plan has its own
     */
    public static ReplayPlan throughout(Instant moment, Collection<? extends SpecificRecord> events) {
        List<SpecificRecord> log = of(events).log();
        Instant day = startOfDay(moment);
        return log.isEmpty() || !day.isAfter(((ClockTicked) log.getLast()).getAt())
                ? new ReplayPlan(log)
                : plan(inOrder(events), day);
    }

    /** The same event, had it become known when it was true. */
    public static SpecificRecord knownWhenTrue(SpecificRecord event) {
        EventHeader header = header(event);
        SpecificRecord copy = SpecificData.getForClass(event.getClass()).deepCopy(event.getSchema(), event);
        copy.put(
                copy.getSchema().getField("header").pos(),
                EventHeader.newBuilder(header)
                        .setRecordedAt(header.getOccurredAt())
                        .build());
        return copy;
    }

    private static ReplayPlan plan(List<SpecificRecord> events, Instant last) {
        List<SpecificRecord> log = new ArrayList<>();
        Instant tick = startOfDay(recordedAt(events.getFirst()));
        for (SpecificRecord event : events) {
            for (; !tick.isAfter(recordedAt(event)); tick = tick.plus(1, ChronoUnit.DAYS)) {
                log.add(new ClockTicked(tick));
            }
            log.add(event);
        }
        for (; tick.isBefore(last); tick = tick.plus(1, ChronoUnit.DAYS)) {
            log.add(new ClockTicked(tick));
        }
        log.add(new ClockTicked(last));
        return new ReplayPlan(log);
    }

    /** The events in the order in which they became known, without what is of no project among them. */
    public static List<SpecificRecord> inOrder(Collection<? extends SpecificRecord> events) {
        return events.stream()
                .filter(event -> EventTypes.of(event).map(EventType::ofProject).orElse(true))
                .<SpecificRecord>map(event -> event)
                .sorted(AS_BECAME_KNOWN)
                .toList();
    }

    private static Instant recordedAt(SpecificRecord event) {
        return header(event).getRecordedAt();
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event)
                .orElseThrow(
                        () -> new IllegalArgumentException("A log is made of events of projects and steering groups; "
                                + event.getSchema().getFullName() + " is none"));
    }

    private static Instant startOfDay(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }
}
