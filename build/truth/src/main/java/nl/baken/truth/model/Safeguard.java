package nl.baken.truth.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.truth.fact.Days;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.World;

/** A safeguard of the model in a world: when it was put in place, taken away, and until when it counts. */
public final class Safeguard {

    private final World world;
    private final JsonNode rule;
    private final List<Event> completions;
    private final List<Event> ends;

    private Safeguard(World world, JsonNode rule, List<Event> completions, List<Event> ends) {
        this.world = world;
        this.rule = rule;
        this.completions = completions;
        this.ends = ends;
    }

    public static Optional<Safeguard> of(String id, Model model, World world) {
        return model.rule(id).filter(rule -> rule.has("completed")).map(rule -> {
            Pattern completed = model.pattern(rule.path("completed"));
            Pattern undone = model.pattern(rule.path("undone"));
            List<Event> completions = completed.matches(world);
            List<Event> ends = undone.isEmpty()
                    ? world.of("SafeguardRecorded")
                            .filter(event -> event.text("status").matches("FAILED|WITHDRAWN"))
                            .filter(event -> completions.stream()
                                    .anyMatch(each -> each.text("kind").equals(event.text("kind"))))
                            .toList()
                    : undone.matches(world);
            return new Safeguard(world, rule, completions, ends);
        });
    }

    public List<Event> completions() {
        return completions;
    }

    /** Completions of which nothing says that they ended. */
    public List<Event> standing() {
        return completions.stream()
                .filter(event -> ends.stream().noneMatch(end -> world.isAfter(end, event)))
                .toList();
    }

    /**
     * Whether nothing of its own took a completion away: whether the end of another kind does, the model leaves open, so it is
     * neither standing nor gone then.
     */
    public boolean certainlyStands(Event completion) {
        return ends.stream()
                .noneMatch(end ->
                        !end.isDated() || !completion.isDated() || !end.latest().isBefore(completion.earliest()));
    }

    /** Whether its failure, its withdrawal or what the model names took it away. */
    public boolean isCertainlyGone(Event completion) {
        return completion.isDated()
                && ends.stream()
                        .anyMatch(end -> end.isDated()
                                && end.earliest().isAfter(completion.latest())
                                && end.is("SafeguardRecorded")
                                && end.text("kind").equals(completion.text("kind")));
    }

    /** Whether something may have taken it away. */
    public boolean mayBeUndone() {
        return !ends.isEmpty();
    }

    /** The last days on which a completion counts; empty when it has no date. */
    public Set<LocalDate> until(Event completion) {
        if (completion.has("validUntil")) {
            return Set.of(completion.dayOf("validUntil"));
        }
        Set<LocalDate> days = new TreeSet<>();
        if (completion.isDated()) {
            long valid = rule.path("validDays").asLong();
            for (LocalDate day : Days.of(completion, world)) {
                days.add(day.plusDays(valid));
                days.add(day.plusDays(valid - 1));
                days.add(day.plusDays(valid + 1));
            }
        }
        return days;
    }

    /** The last days on which it may count, whichever completion is meant. */
    public Set<LocalDate> untils() {
        Set<LocalDate> days = new TreeSet<>();
        completions.forEach(event -> days.addAll(until(event)));
        return days;
    }
}
