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
 * A milestone: the plans for it and when it was reached, in order.
 *
 * @param plans the dates that were given
 * @param reaches when it was said to be reached
 */
public record Milestone(String id, List<Event> plans, List<Event> reaches) {

    public static Map<String, Milestone> of(World world) {
        Map<String, Milestone> milestones = new TreeMap<>();
        world.of("MilestonePlanned", "MilestoneReached").forEach(event -> {
            Milestone milestone = milestones.computeIfAbsent(
                    event.named("milestoneId"), id -> new Milestone(id, new ArrayList<>(), new ArrayList<>()));
            (event.is("MilestonePlanned") ? milestone.plans : milestone.reaches).add(event);
        });
        return milestones;
    }

    /** Whether its plans contradict themselves: missed, and yet with a date; or neither missed nor with one. */
    public boolean isContradictory() {
        return plans.stream().anyMatch(plan -> plan.text("change").equals("MISSED") == plan.has("due"));
    }

    public Optional<LocalDate> baseline() {
        return plans.stream().filter(plan -> plan.has("due")).findFirst().map(plan -> plan.dayOf("due"));
    }

    public Optional<Event> plan() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
    }

    public Optional<LocalDate> due() {
        return plan().filter(plan -> plan.has("due")).map(plan -> plan.dayOf("due"));
    }

    public boolean isMissed() {
        return plan().isPresent() && due().isEmpty();
    }

    /** Whether the first date that is known was given as another one than before. */
    public boolean beganMoved() {
        return !plans.isEmpty() && plans.getFirst().text("change").equals("RESCHEDULED");
    }

    /** How often the date became another one. */
    public int moves() {
        int moves = 0;
        LocalDate held = null;
        for (Event plan : plans) {
            if (plan.has("due")) {
                LocalDate due = plan.dayOf("due");
                moves += held == null || held.equals(due) ? 0 : 1;
                held = due;
            }
        }
        return moves;
    }

    /** The date that held when it was reached. */
    public Optional<LocalDate> dueAt(Event reached, World world) {
        return plans.stream()
                .filter(plan -> plan.has("due") && !world.isAfter(plan, reached))
                .reduce((one, other) -> other)
                .map(plan -> plan.dayOf("due"));
    }

    /** Whether it was reached too late, by the date that held then. */
    public Answer isLate(World world) {
        if (reaches.isEmpty()) {
            return Answer.NO;
        }
        Event reached = reaches.getLast();
        return dueAt(reached, world).map(due -> Days.isLate(reached, due, world)).orElse(Answer.UNSURE);
    }

    /** Whether it is reached now: what was reached in time and got a later date is open again. */
    public Answer isReached(World world) {
        if (reaches.isEmpty()) {
            return Answer.NO;
        }
        Event reached = reaches.getLast();
        List<Event> later =
                plans.stream().filter(plan -> world.isAfter(plan, reached)).toList();
        if (later.isEmpty()) {
            return Answer.YES;
        }
        Optional<LocalDate> held = dueAt(reached, world);
        if (held.isEmpty() || !reached.isDated() || !later.getLast().has("due")) {
            return Answer.UNSURE;
        }
        LocalDate due = later.getLast().dayOf("due");
        return switch (isLate(world)) {
            case YES -> Answer.YES;
            case NO -> due.isAfter(held.get()) && due.isAfter(reached.latest()) ? Answer.NO : Answer.UNSURE;
            case UNSURE -> Answer.UNSURE;
        };
    }

    /** Whether its date has passed without it, as far as anybody can say so. */
    public Answer isOverdue(World world) {
        if (plans.isEmpty() || isContradictory()) {
            return isContradictory() ? Answer.UNSURE : Answer.NO;
        }
        Event plan = plans.getLast();
        Answer reached = isReached(world);
        if (reached == Answer.YES) {
            return Answer.NO;
        }
        LocalDate due = due().orElseGet(() -> plan.latest());
        if (!isMissed() && !world.isPast(due)) {
            return Answer.NO;
        }
        Answer counts = Reporting.counts(world, due, plan);
        return reached == Answer.NO ? isMissed() && counts == Answer.NO && !world.isClosed() ? Answer.UNSURE : counts : counts == Answer.NO ? Answer.NO : Answer.UNSURE;
    }
}
