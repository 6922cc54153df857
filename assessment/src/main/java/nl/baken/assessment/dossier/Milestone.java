package nl.baken.assessment.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.event.MilestoneKind;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;
import nl.baken.event.PlanCause;
import nl.baken.event.PlanChange;

/**
 * What is known of one milestone.
 *
 * @param id as it was written last
 * @param name the latest name
 * @param kind the latest kind that is known; null when none is
 * @param baseline the first plan with a date: a later plan never replaces it
 * @param plans the latest plans
 * @param earlier the latest of the plans that are kept no more; null while all are
 * @param moved how often the date was moved by those
 * @param reached the latest reports that it was reached
 */
public record Milestone(
        Stamped<String> id,
        Stamped<String> name,
        Stamped<MilestoneKind> kind,
        Stamped<Plan> baseline,
        Recent<Plan> plans,
        Stamped<Plan> earlier,
        int moved,
        Recent<Boolean> reached) {

    static final Bound<Milestone> BOUND = Bound.of(104 * Bound.KIB, milestone -> !milestone.open(), Milestone::since);

    private static final int MOST_PLANS = 32;
    private static final int MOST_REACHED = 16;

    /**
     * A date for a milestone.
     *
     * @param due the day; null when the date passed without a new one
     * @param change why the date was given
     * @param cause where it comes from that the date moved or passed; null when not told
     */
    public record Plan(LocalDate due, PlanChange change, PlanCause cause) {

        /** True when the project itself says that the date passed and gives no other. */
        public boolean isMissed() {
            return change == PlanChange.MISSED || due == null;
        }
    }

    /**
     * That it was reached.
     *
     * @param due the date that held then; null when there was none
     * @param late true when it was reached after that date
     */
    public record Done(Stamp at, LocalDate due, boolean late) {}

    static Milestone unknown() {
        return new Milestone(null, null, null, null, Recent.empty(), null, 0, Recent.empty());
    }

    Milestone with(Stamp stamp, MilestonePlanned event) {
        Plan plan = new Plan(event.getDue(), change(stamp, event), event.getCause());
        Stamped<Plan> first = plan.due() == null ? null : new Stamped<>(stamp, plan);
        Stamped<Plan> goes = saysNothing(plan) ? null : goesFor(stamp);
        return new Milestone(
                Stamped.later(id, new Stamped<>(stamp, event.getMilestoneId())),
                Stamped.later(name, new Stamped<>(stamp, event.getName())),
                Stamped.later(kind, kind(stamp, event.getKind())),
                Stamped.earlier(baseline, first),
                saysNothing(plan) ? plans : plans.with(stamp, plan, MOST_PLANS),
                goes == null ? earlier : goes,
                moved + (goes != null && moves(goes.value(), heldBefore()) ? 1 : 0),
                reached);
    }

    /** The plan that has no room when another comes; null when none goes, or when the other would itself. */
    private Stamped<Plan> goesFor(Stamp stamp) {
        return plans.isFullFor(stamp, MOST_PLANS)
                        && stamp.compareTo(plans.oldest().stamp()) > 0
                ? plans.oldest()
                : null;
    }

    /** The date that held before the plans that are kept; null when none did. */
    private LocalDate heldBefore() {
        if (earlier != null && earlier.value().due() != null) {
            return earlier.value().due();
        }
        return baseline == null ? null : baseline.value().due();
    }

    /** A date that only passed is no other date. */
    private static boolean moves(Plan plan, LocalDate before) {
        return plan.due() != null && !plan.due().equals(before);
    }

    /** How often the date was moved: each other date than the one before. */
    public int reschedules() {
        int times = moved;
        if (baseline != null && baseline.value().change() == PlanChange.RESCHEDULED) {
            times++;
        }
        LocalDate before = heldBefore();
        for (Stamped<Plan> plan : plans.entries()) {
            if (moves(plan.value(), before)) {
                times++;
                before = plan.value().due();
            }
        }
        return times;
    }

    private Stamp since() {
        return Stamp.earliest(plans.first(), reached.first(), id.stamp());
    }

    Milestone with(Stamp stamp, MilestoneReached event) {
        return new Milestone(
                Stamped.later(id, new Stamped<>(stamp, event.getMilestoneId())),
                Stamped.later(name, new Stamped<>(stamp, event.getName())),
                Stamped.later(kind, kind(stamp, event.getKind())),
                baseline,
                plans,
                earlier,
                moved,
                reached.with(stamp, true, MOST_REACHED));
    }

    /** Who missed a date and names one that is still to come has moved it. */
    private static PlanChange change(Stamp stamp, MilestonePlanned event) {
        boolean moved = event.getChange() == PlanChange.MISSED
                && event.getDue() != null
                && event.getDue().isAfter(stamp.latestDay());
        return moved ? PlanChange.RESCHEDULED : event.getChange();
    }

    /** A kind that is left out reads GENERAL, so that says nothing. */
    private static Stamped<MilestoneKind> kind(Stamp stamp, MilestoneKind kind) {
        return kind == MilestoneKind.GENERAL || kind == MilestoneKind.UNKNOWN ? null : new Stamped<>(stamp, kind);
    }

    private static boolean saysNothing(Plan plan) {
        return plan.due() == null && (plan.change() == PlanChange.PLANNED || plan.change() == PlanChange.UNKNOWN);
    }

    /** True when it has not been reached, or got a later date after it had been reached in time. */
    public boolean open() {
        return done() == null;
    }

    /**
     * That it has been reached; null while it is open. Who reached it in time and gives it a later date has opened it
     * again; who reached it late was late, whatever is planned afterwards.
     */
    public Done done() {
        Done done = null;
        Plan held = null;
        for (Stamped<Plan> event : steps()) {
            Plan plan = event.value();
            if (plan == null) {
                done = done == null ? done(event.stamp(), held) : done;
            } else if (done != null && held == null && !promisesLater(event, done)) {
                // Where no date held, one that was written down afterwards is the one that it was due by.
                done = done(done.at(), plan);
                held = plan;
            } else if (done == null || (!done.late() && promisesLater(event, done))) {
                done = null;
                held = plan;
            }
        }
        return done;
    }

    private static Done done(Stamp at, Plan held) {
        boolean late = held != null
                && (held.due() == null || at.earliestDay().isAfter(held.due()) || held.change() == PlanChange.MISSED);
        return new Done(at, held == null ? null : held.due(), late);
    }

    private static boolean promisesLater(Stamped<Plan> event, Done done) {
        LocalDate due = event.value().due();
        return due != null
                && !due.equals(done.due())
                && !due.isBefore(event.stamp().earliestDay())
                && due.isAfter(done.at().latestDay());
    }

    /** Plans, and null for each time it was reached, one after another; of two at one moment, the end last. */
    private List<Stamped<Plan>> steps() {
        List<Stamped<Plan>> events = new ArrayList<>(plans.entries());
        if (earlier != null) {
            events.add(earlier);
            events.add(baseline == null ? earlier : baseline);
        }
        reached.entries().forEach(entry -> events.add(new Stamped<>(entry.stamp(), null)));
        if (!reached.isEmpty() && !reached.first().equals(reached.oldest().stamp())) {
            events.add(new Stamped<>(reached.first(), null));
        }
        events.sort(
                Comparator.<Stamped<Plan>>comparingLong(event -> event.stamp().at())
                        .thenComparingLong(event -> event.stamp().recorded())
                        .thenComparing(event -> event.value() == null)
                        .thenComparing(Stamped::stamp));
        return events;
    }

    /** The date that held before an event; null when none did. */
    LocalDate dueBefore(Stamp event) {
        LocalDate before = baseline != null && baseline.stamp().compareTo(event) < 0
                ? baseline.value().due()
                : null;
        if (earlier != null
                && earlier.stamp().compareTo(event) < 0
                && earlier.value().due() != null) {
            before = earlier.value().due();
        }
        for (Stamped<Plan> plan : plans.entries()) {
            if (plan.stamp().compareTo(event) < 0 && plan.value().due() != null) {
                before = plan.value().due();
            }
        }
        return before;
    }
}
