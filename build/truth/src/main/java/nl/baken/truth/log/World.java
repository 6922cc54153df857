package nl.baken.truth.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a reader of the log can know of a project at one moment: the events that count by then, in the order that the
 * contract gives them, and how late it is.
 *
 * @param events of each the version that was recorded last, without what was withdrawn or lies ahead
 * @param now the time of the log
 * @param found what follows from it and was asked before, by what was asked
 */
public record World(String project, List<Event> events, Instant now, Map<Object, Object> found) {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::occurred)
            .thenComparing(Event::recorded)
            .thenComparing(Event::ends)
            .thenComparing(Event::name);

    /**
     * The worlds in which an output as of a moment may have been computed. What follows from an event bears the time of the
     * tick before it, so every event of the day after that moment may have been known, and those before it too, or none.
     */
    public static List<World> at(EventLog log, String project, Instant asOf) {
        List<Event> all = log.of(project);
        TreeSet<Instant> cuts = new TreeSet<>();
        cuts.add(asOf.minusNanos(1));
        cuts.add(asOf);
        all.stream()
                .map(Event::known)
                .filter(known -> !known.isBefore(asOf) && known.isBefore(asOf.plus(AHEAD)))
                .forEach(cuts::add);
        List<World> worlds = new ArrayList<>();
        for (Instant cut : cuts) {
            World world = until(all, project, cut, asOf);
            if (worlds.isEmpty() || !worlds.getLast().events().equals(world.events())) {
                worlds.add(world);
            }
            if (cut.isAfter(asOf) && !world.zone().equals(ZoneOffset.UTC)) {
                worlds.add(until(all, project, cut, cut));
            }
        }
        return worlds;
    }

    /** The world in which all that became known by a moment is known. */
    public static World until(List<Event> all, String project, Instant cut, Instant now) {
        Map<String, Event> versions = new HashMap<>();
        for (Event event : all) {
            if (!event.known().isAfter(cut)) {
                String name = event.is("EventWithdrawn")
                        ? Names.ofEvent(event.source(), event.text("withdrawnEventId"))
                        : event.name();
                versions.merge(name, event, (one, other) -> other.recorded().isBefore(one.recorded()) ? one : other);
            }
        }
        List<Event> events = versions.values().stream()
                .filter(event -> !event.is("EventWithdrawn"))
                .filter(event -> !event.occurred().isAfter(now.plus(AHEAD)))
                .sorted(ORDER)
                .toList();
        return new World(project, events, now, new IdentityHashMap<>());
    }

    public Stream<Event> of(String... kinds) {
        return events.stream().filter(event -> event.is(kinds));
    }

    /** What follows from this world, computed once; a question is known by its identity. */
    @SuppressWarnings("unchecked")
    public <T> T ask(Object question, Function<World, T> answer) {
        Object known = found.get(question);
        if (known == null) {
            known = answer.apply(this);
            found.put(question, known);
        }
        return (T) known;
    }

    public Optional<Event> last(String... kinds) {
        return of(kinds).reduce((one, other) -> other);
    }

    public Optional<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).findFirst();
    }

    /** Whether an event stands behind an earlier one in the order of the contract. */
    public boolean isAfter(Event later, Event earlier) {
        return ORDER.compare(later, earlier) > 0;
    }

    /** The zone in which days end: that of the latest event that names one. */
    public ZoneId zone() {
        return ask(AHEAD, World::findZone);
    }

    private ZoneId findZone() {
        ZoneId zone = ZoneOffset.UTC;
        for (Event event : events) {
            zone = zoneOf(event.zone(), zone);
        }
        return zone;
    }

    /** The zone of that name, or the other one. */
    public static ZoneId zoneOf(String name, ZoneId otherwise) {
        if (name.isEmpty()) {
            return otherwise;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** Whether a day is over. */
    public boolean isPast(LocalDate day) {
        return !now.isBefore(day.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** Today. */
    public LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    /** The phase that the project is in, or an empty text. */
    public String phase() {
        return last("PhaseEntered").map(event -> event.text("phase")).orElse("");
    }

    public boolean isClosed() {
        return phase().equals("CLOSED");
    }
}
