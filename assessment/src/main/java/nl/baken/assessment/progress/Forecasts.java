package nl.baken.assessment.progress;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Delivery;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Milestone;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.assessment.indicator.HardestFirst;
import nl.baken.assessment.indicator.IndicatorValues;
import nl.baken.assessment.indicator.OpenOptions;
import nl.baken.assessment.indicator.OpenUnknowns;
import nl.baken.assessment.indicator.OverdueUnknowns;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.UnknownForecast;

/** The dates of a project: milestones, unknowns and data deliveries, and what is late. */
public final class Forecasts {

    private Forecasts() {}

    /** The dates of a project at {@code now}, a moment of the log. */
    public static ProjectForecast of(Dossier dossier, ProjectRef project, Instant now) {
        return of(dossier, project, IndicatorValues.of(dossier, now), now);
    }

    /** The same of values that are known. */
    public static ProjectForecast of(Dossier dossier, ProjectRef project, IndicatorValues values, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        return of(
                dossier,
                project,
                values,
                Milestones.of(dossier, calendar),
                Unknowns.of(dossier, calendar),
                Deliveries.of(dossier, calendar),
                now);
    }

    /**
     * The same after an event before which the calendar was no other one, and no day for which something is waited for has
     * passed since. What the event is not about is the same object, milestones with the slip that they had.
     *
     * @param earlier the dossier without the event
     */
    @SuppressWarnings("ReferenceEquality") // Parts of a dossier are the same object as long as no event changes them.
    public static ProjectForecast after(
            ProjectForecast before,
            Dossier earlier,
            Dossier dossier,
            ProjectRef project,
            IndicatorValues values,
            Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        return of(
                dossier,
                project,
                values,
                dossier.milestones() == earlier.milestones()
                        ? before.getMilestones()
                        : Milestones.of(dossier, calendar),
                dossier.unknowns() == earlier.unknowns() ? before.getUnknowns() : Unknowns.of(dossier, calendar),
                dossier.deliveries() == earlier.deliveries()
                        ? before.getDeliveries()
                        : Deliveries.of(dossier, calendar),
                now);
    }

    private static ProjectForecast of(
            Dossier dossier,
            ProjectRef project,
            IndicatorValues values,
            List<MilestoneForecast> milestones,
            List<UnknownForecast> unknowns,
            List<DeliveryForecast> deliveries,
            Instant now) {
        return new ProjectForecast(
                project,
                now,
                milestones,
                unknowns,
                values.get(OpenUnknowns.INDICATOR),
                values.get(OverdueUnknowns.INDICATOR),
                dossier.unknowns().truncated(),
                values.get(HardestFirst.INDICATOR),
                deliveries,
                values.get(OpenOptions.INDICATOR),
                dossier.options().truncated(),
                isTruncated(dossier));
    }

    /** The same on another day, on which nothing but the slip of late milestones differs. */
    public static ProjectForecast onDay(ProjectForecast before, Dossier dossier, Instant now) {
        return new ProjectForecast(
                before.getProject(),
                now,
                Milestones.of(dossier, Calendar.of(dossier, now)),
                before.getUnknowns(),
                before.getUnknownsOpen(),
                before.getUnknownsOverdue(),
                before.getUnknownsAtLeast(),
                before.getUnknownsFirstIndex(),
                before.getDeliveries(),
                before.getOptionsAlive(),
                before.getOptionsAtLeast(),
                before.getTruncated());
    }

    private static boolean isTruncated(Dossier dossier) {
        return dossier.milestones().truncated()
                || dossier.unknowns().truncated()
                || dossier.deliveries().truncated()
                || dossier.options().truncated();
    }

    /** The next moment at which a day passes for which something is waited for. */
    public static NextChange nextChange(Dossier dossier, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        NextChange next = NextChange.NEVER;
        for (Milestone milestone : dossier.milestones().byId().values()) {
            if (milestone.open()) {
                next = next.or(calendar.after(Milestones.due(milestone), now));
            }
        }
        for (UnknownItem unknown : dossier.unknowns().byId().values()) {
            if (unknown.open()) {
                next = next.or(calendar.after(unknown.question().value().due(), now));
            }
        }
        for (Delivery delivery : dossier.deliveries().byId().values()) {
            next = next.or(calendar.after(Deliveries.due(delivery), now))
                    .or(calendar.after(Deliveries.nextDue(delivery), now));
        }
        return next;
    }

    /** True when the slip of a milestone grows with every day: it is late and has not been reached. */
    public static boolean isSlipping(Dossier dossier, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        if (!calendar.live() || calendar.over()) {
            return false;
        }
        for (Milestone milestone : dossier.milestones().byId().values()) {
            if (Milestones.isSlipping(milestone, calendar)) {
                return true;
            }
        }
        return false;
    }
}
