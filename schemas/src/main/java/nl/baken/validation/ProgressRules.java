package nl.baken.validation;

import java.util.List;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.PlanChange;
import nl.baken.event.UnknownIdentified;

/** Rules between the fields of events about milestones and unknowns. */
final class ProgressRules {

    private ProgressRules() {}

    static void hasDateUnlessMissed(MilestonePlanned event, List<Violation> found) {
        PlanChange change = event.getChange();
        boolean dated = change == PlanChange.PLANNED || change == PlanChange.RESCHEDULED;
        if (dated && event.getDue() == null) {
            found.add(new Violation(
                    "due",
                    ViolationReason.MISSING,
                    "nothing",
                    "a date, because change is " + change + "; only MISSED has none"));
        }
    }

    static void dependsOnOthers(UnknownIdentified event, List<Violation> found) {
        if (event.getUnknownId() != null
                && event.getDependsOn() != null
                && event.getDependsOn().contains(event.getUnknownId())) {
            found.add(new Violation(
                    "dependsOn",
                    ViolationReason.SELF_REFERENCE,
                    Excerpt.ofText(event.getUnknownId(), false),
                    "other unknowns, because nothing waits for itself"));
        }
    }
}
