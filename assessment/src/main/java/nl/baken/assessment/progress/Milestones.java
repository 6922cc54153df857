package nl.baken.assessment.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Milestone;
import nl.baken.assessment.dossier.Milestone.Done;
import nl.baken.assessment.dossier.Milestone.Plan;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.PlanCause;
import nl.baken.output.DueStatus;
import nl.baken.output.MilestoneForecast;

/** Where the milestones stand. */
final class Milestones {

    private static final Comparator<MilestoneForecast> BY_BASELINE = Comparator.comparing(
                    MilestoneForecast::getBaseline, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(MilestoneForecast::getMilestoneId);

    private Milestones() {}

    static List<MilestoneForecast> of(Dossier dossier, Calendar calendar) {
        return dossier.milestones().byId().entrySet().stream()
                .map(entry -> forecast(entry, calendar))
                .sorted(BY_BASELINE)
                .toList();
    }

    /** The date that holds now; null when there is none. */
    static LocalDate due(Milestone milestone) {
        Plan plan = Stamped.valueOf(milestone.plans().last());
        return plan == null ? null : plan.due();
    }

    static boolean isSlipping(Milestone milestone, Calendar calendar) {
        return milestone.open() && milestone.baseline() != null && isLate(milestone, calendar);
    }

    private static MilestoneForecast forecast(Map.Entry<String, Milestone> entry, Calendar calendar) {
        Milestone milestone = entry.getValue();
        LocalDate baseline = milestone.baseline() == null
                ? null
                : milestone.baseline().value().due();
        Done done = milestone.done();
        Stamp reached = done == null ? null : done.at();
        return new MilestoneForecast(
                Stamped.valueOf(milestone.id()),
                Stamped.valueOf(milestone.name()),
                baseline,
                done == null ? due(milestone) : done.due(),
                milestone.reschedules(),
                reached == null ? null : reached.day(),
                reached == null ? null : reached.precision(),
                baseline == null ? null : slip(baseline, milestone, reached, calendar),
                done == null ? status(milestone, calendar) : done.late() ? DueStatus.DONE_LATE : DueStatus.DONE,
                cause(milestone));
    }

    /** A cause that is newer than this version of Baken is told by nobody. */
    private static PlanCause cause(Milestone milestone) {
        Plan plan = Stamped.valueOf(milestone.plans().last());
        return plan == null || plan.cause() == PlanCause.UNKNOWN ? null : plan.cause();
    }

    private static DueStatus status(Milestone milestone, Calendar calendar) {
        LocalDate due = due(milestone);
        if (!calendar.over() && isLate(milestone, calendar)) {
            return DueStatus.OVERDUE;
        }
        return due == null && milestone.baseline() == null ? DueStatus.NO_DATE : DueStatus.OPEN;
    }

    /** True when its date has passed and it is known that it was not reached by then. */
    private static boolean isLate(Milestone milestone, Calendar calendar) {
        Stamped<Plan> plan = milestone.plans().last();
        if (plan == null) {
            return false;
        }
        LocalDate due = plan.value().due();
        return plan.value().isMissed()
                ? calendar.isMissed(plan.stamp())
                : calendar.isPast(due) && calendar.counts(due, plan.stamp());
    }

    /** True when the project itself says that the date passed and gives no other. */
    private static boolean isMissed(Milestone milestone) {
        Plan plan = Stamped.valueOf(milestone.plans().last());
        return plan != null && plan.isMissed();
    }

    /**
     * In days; negative when it was reached early. Where the day is not known, the least that it was late; null when it may have
     * been in time.
     */
    private static Integer slip(LocalDate baseline, Milestone milestone, Stamp reached, Calendar calendar) {
        LocalDate end = reached == null ? notBefore(milestone, calendar) : reached.earliestDay();
        boolean exact = reached == null || end.equals(reached.latestDay());
        return exact || end.isAfter(baseline) ? days(baseline, end) : null;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.clamp(ChronoUnit.DAYS.between(from, to), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * The earliest day on which it can still be reached: the day that holds, or today when that has passed. Once the project has come
     * to its end nothing is waited for, so no day that passed makes it later.
     */
    private static LocalDate notBefore(Milestone milestone, Calendar calendar) {
        Stamp word = milestone.plans().isEmpty()
                ? milestone.baseline().stamp()
                : milestone.plans().last().stamp();
        boolean late = calendar.live() && !calendar.over() && isLate(milestone, calendar);
        return Stream.of(
                        milestone.baseline().value().due(),
                        due(milestone),
                        isMissed(milestone) && !word.undated() ? word.earliestDay() : null,
                        late ? calendar.today() : null)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
