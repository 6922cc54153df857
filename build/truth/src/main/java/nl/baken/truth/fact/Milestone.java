package nl.baken.truth.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        return world.ask(Milestone.class, Milestone::find);
    }

    private static Map<String, Milestone> find(World world) {
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

    /**
     * Its life up to now.
     *
     * @param reached the event that reached it, and nothing when it is open
     * @param held the plan that held then, or holds now
     * @param sure whether the contract says what it is
     */
    private record Life(Optional<Event> reached, Optional<Event> held, boolean sure) {}

    private Life life(World world) {
        Optional<Event> reached = Optional.empty();
        Optional<Event> held = Optional.empty();
        boolean sure = true;
        for (Event event : world.events()) {
            if (reaches.contains(event)) {
                // Said again, it changes nothing.
                reached = reached.isPresent() ? reached : Optional.of(event);
            } else if (plans.contains(event)) {
                if (reached.isEmpty()) {
                    held = Optional.of(event);
                    continue;
                }
                Answer late = isLate(reached.get(), held, world);
                boolean same = held.filter(plan -> plan.text("due").equals(event.text("due")))
                        .isPresent();
                if (late == Answer.YES || same) {
                    continue;
                }
                boolean later = held.filter(
                                plan -> plan.has("due") && event.dayOf("due").isAfter(plan.dayOf("due")))
                        .isPresent();
                sure &= late == Answer.NO
                        && later
                        && event.has("due")
                        && reached.get().isDated()
                        && event.dayOf("due").isAfter(reached.get().latest())
                        && !event.dayOf("due").isBefore(event.day());
                reached = Optional.empty();
                held = Optional.of(event);
            }
        }
        return new Life(reached, held, sure);
    }

    /** Late by the plan that held: what was missed before it was reached is. */
    private static Answer isLate(Event reached, Optional<Event> held, World world) {
        return held.map(plan -> plan.has("due") ? Days.isLate(reached, plan.dayOf("due"), world) : Answer.YES)
                .orElse(Answer.NO);
    }

    /** The dates that may be said to hold: what was reached keeps the one that held then. */
    public Set<String> dues(World world) {
        Set<String> dues = new TreeSet<>(Set.of(due().map(LocalDate::toString).orElse("")));
        Life life = life(world);
        if (life.reached.isPresent() || !life.sure) {
            dues.add(life.held.map(plan -> plan.text("due")).orElse(""));
        }
        if (!life.sure) {
            plans.forEach(plan -> dues.add(plan.text("due")));
        }
        return dues;
    }

    /** Whether it was reached too late, by the date that held then. */
    public Answer isLate(World world) {
        Life life = life(world);
        if (!life.sure) {
            return Answer.UNSURE;
        }
        return life.reached.map(event -> isLate(event, life.held, world)).orElse(Answer.NO);
    }

    /** Whether it is reached now: what was reached in time and got a later date is open again. */
    public Answer isReached(World world) {
        Life life = life(world);
        return life.sure ? Answer.of(life.reached.isPresent()) : Answer.UNSURE;
    }

    /** The events that may have reached it. */
    public List<Event> reached(World world) {
        Life life = life(world);
        return life.sure ? life.reached.stream().toList() : reaches;
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
        if (isMissed() && !world.isClosed() && counts == Answer.NO) {
            // It was told that it was missed, whoever reports live or not.
            return Answer.UNSURE;
        }
        return reached == Answer.UNSURE && counts == Answer.YES ? Answer.UNSURE : counts;
    }
}
