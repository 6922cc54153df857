package nl.baken.truth.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.World;

/**
 * A question on which the project depends: the events about it, in order.
 *
 * @param events when it was identified and closed
 */
public record Unknown(String id, List<Event> events) {

    public static Map<String, Unknown> of(World world) {
        return world.ask(Unknown.class, Unknown::find);
    }

    private static Map<String, Unknown> find(World world) {
        Map<String, Unknown> unknowns = new TreeMap<>();
        world.of("UnknownIdentified", "UnknownClosed")
                .forEach(event -> unknowns.computeIfAbsent(
                                event.named("unknownId"), id -> new Unknown(id, new ArrayList<>()))
                        .events
                        .add(event));
        unknowns.values().removeIf(unknown -> unknown.identified().isEmpty());
        return unknowns;
    }

    /** Each time that it was identified, in order. */
    public List<Event> identified() {
        return events.stream().filter(event -> event.is("UnknownIdentified")).toList();
    }

    /** How it ended, unless it is open. */
    public Optional<Event> end() {
        return Optional.of(events.getLast()).filter(event -> event.is("UnknownClosed"));
    }

    public boolean isOpen() {
        return end().isEmpty();
    }

    public boolean isDeferred() {
        return end().filter(end -> end.text("outcome").equals("DEFERRED")).isPresent();
    }

    /** The day by which it should be known, by the latest word that gives one. */
    public Optional<LocalDate> due() {
        return given().map(event -> event.dayOf("due"));
    }

    private Optional<Event> given() {
        return identified().stream().filter(event -> event.has("due")).reduce((one, other) -> other);
    }

    /** Whether the latest word leaves the day out that an earlier one gave: then either reading may be meant. */
    public boolean isDueUnsure() {
        return due().isPresent() && !identified().getLast().has("due");
    }

    public Answer isOverdue(World world) {
        Optional<Event> given = given();
        if (!isOpen() || given.isEmpty() || !world.isPast(given.get().dayOf("due"))) {
            return Answer.NO;
        }
        return isDueUnsure()
                ? Answer.UNSURE
                : Reporting.counts(world, given.get().dayOf("due"), given.get());
    }

    /** Whether it ended too late. */
    public Answer isLate(World world) {
        Event identified = identified().getLast();
        List<Answer> late = due().stream()
                .flatMap(day -> events.stream()
                        .filter(event -> event.is("UnknownClosed") && world.isAfter(event, identified))
                        .map(event -> Days.isLate(event, day, world)))
                .toList();
        return Answer.all(late, Answer.NO);
    }
}
