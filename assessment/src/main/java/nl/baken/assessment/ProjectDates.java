package nl.baken.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.ProjectZone;
import nl.baken.assessment.indicator.IndicatorValues;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;

/**
 * The dates of a project at one moment of the log.
 *
 * @param settled the forecast as it was when something else than the slip of late milestones changed last
 * @param forecast as it is
 * @param day the day in UTC
 * @param slipping true when a milestone is later with every day
 * @param until when time alone changes something, late milestones apart
 */
record ProjectDates(
        ProjectForecast settled, ProjectForecast forecast, LocalDate day, boolean slipping, NextChange until) {

    /**
     * The dates at {@code now}.
     *
     * @param before of an earlier moment and dossier; null when there is none
     */
    @SuppressWarnings("ReferenceEquality") // Parts of a dossier are the same object as long as no event changes them.
    static ProjectDates of(
            Dossier dossier,
            ProjectRef project,
            IndicatorValues values,
            ProjectDates before,
            Dossier earlier,
            Instant now) {
        boolean sameDays = before != null && !before.until.isOver(now) && isSameCalendar(dossier, earlier);
        if (sameDays && isSame(dossier, earlier)) {
            return before.on(dossier, now);
        }
        ProjectForecast settled = sameDays
                ? Forecasts.after(before.settled, earlier, dossier, project, values, now)
                : Forecasts.of(dossier, project, values, now);
        boolean sameMilestones = sameDays && dossier.milestones() == earlier.milestones();
        return new ProjectDates(
                settled,
                sameMilestones ? Forecasts.onDay(settled, dossier, now) : settled,
                Calendar.of(dossier, now).today(),
                Forecasts.isSlipping(dossier, now),
                Forecasts.nextChange(dossier, now));
    }

    /** The same a while later, when nothing but days have passed. */
    ProjectDates on(Dossier dossier, Instant now) {
        LocalDate today = Calendar.of(dossier, now).today();
        return !slipping || day.equals(today)
                ? this
                : new ProjectDates(settled, Forecasts.onDay(forecast, dossier, now), today, true, until);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Dossier one, Dossier other) {
        return one.profile() == other.profile()
                && one.milestones() == other.milestones()
                && one.unknowns() == other.unknowns()
                && one.options() == other.options()
                && one.deliveries() == other.deliveries();
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSameCalendar(Dossier one, Dossier other) {
        return one.phases() == other.phases()
                && Objects.equals(one.activity().firstLive(), other.activity().firstLive())
                && one.facet(ProjectZone.KIND) == other.facet(ProjectZone.KIND);
    }
}
