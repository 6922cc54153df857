package nl.baken.assessment.dossier;

import java.time.LocalDate;
import nl.baken.event.MilestoneKind;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;
import nl.baken.event.PlanChange;

/**
 * What is known of one milestone.
 *
 * @param name the latest name
 * @param kind the latest kind
 * @param baseline the first plan with a date: a later plan never replaces it
 * @param plans the latest plans
 * @param reached when it was first reached; null when it was not
 */
public record Milestone(
        Stamped<String> name,
        Stamped<MilestoneKind> kind,
        Stamped<Plan> baseline,
        Recent<Plan> plans,
        Stamped<Boolean> reached) {

    /**
     * A date for a milestone.
     *
     * @param due the day; null when the date passed without a new one
     * @param change why the date was given
     */
    public record Plan(LocalDate due, PlanChange change) {}

    static Milestone unknown() {
        return new Milestone(null, null, null, Recent.empty(), null);
    }

    Milestone with(Stamp stamp, MilestonePlanned event) {
        Plan plan = new Plan(event.getDue(), event.getChange());
        Stamped<Plan> first = plan.due() == null ? null : new Stamped<>(stamp, plan);
        return new Milestone(
                Stamped.later(name, new Stamped<>(stamp, event.getName())),
                Stamped.later(kind, new Stamped<>(stamp, event.getKind())),
                Stamped.earlier(baseline, first),
                plans.with(stamp, plan),
                reached);
    }

    Milestone with(Stamp stamp, MilestoneReached event) {
        return new Milestone(
                Stamped.later(name, new Stamped<>(stamp, event.getName())),
                Stamped.later(kind, new Stamped<>(stamp, event.getKind())),
                baseline,
                plans,
                Stamped.earlier(reached, new Stamped<>(stamp, true)));
    }
}
