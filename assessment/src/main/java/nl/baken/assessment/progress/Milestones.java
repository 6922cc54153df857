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
import nl.baken.assessment.dossier.Stamped;
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
        return milestone.open()
                && milestone.baseline() != null
                && (isMissed(milestone) || calendar.isPast(due(milestone)));
    }

    private static MilestoneForecast forecast(Map.Entry<String, Milestone> entry, Calendar calendar) {
        Milestone milestone = entry.getValue();
        LocalDate baseline = milestone.baseline() == null
                ? null
                : milestone.baseline().value().due();
        Done done = milestone.done();
        LocalDate reached = done == null ? null : Calendar.day(done.at());
        return new MilestoneForecast(
                Stamped.valueOf(milestone.id()),
                Stamped.valueOf(milestone.name()),
                baseline,
                done == null ? due(milestone) : done.due(),
                milestone.reschedules(),
                reached,
                baseline == null ? null : slip(baseline, milestone, reached, calendar),
                done == null ? status(milestone, calendar) : done.late() ? DueStatus.DONE_LATE : DueStatus.DONE);
    }

    private static DueStatus status(Milestone milestone, Calendar calendar) {
        LocalDate due = due(milestone);
        if ((isMissed(milestone) && !calendar.over()) || calendar.isOverdue(due)) {
            return DueStatus.OVERDUE;
        }
        return due == null && milestone.baseline() == null ? DueStatus.NO_DATE : DueStatus.OPEN;
    }

    /** True when the project itself says that the date passed and gives no other. */
    private static boolean isMissed(Milestone milestone) {
        Plan plan = Stamped.valueOf(milestone.plans().last());
        return plan != null && plan.isMissed();
    }

    /** In days; negative when it was reached early. */
    private static int slip(LocalDate baseline, Milestone milestone, LocalDate reached, Calendar calendar) {
        LocalDate end = reached == null ? notBefore(milestone, calendar) : reached;
        return Math.clamp(ChronoUnit.DAYS.between(baseline, end), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The earliest day on which it can still be reached: the day that holds, or today when that has passed. */
    private static LocalDate notBefore(Milestone milestone, Calendar calendar) {
        LocalDate due = due(milestone);
        boolean late = isMissed(milestone) || calendar.isPast(due);
        return Stream.of(
                        milestone.baseline().value().due(),
                        due,
                        isMissed(milestone)
                                ? Calendar.day(milestone.plans().last().stamp())
                                : null,
                        late && calendar.live() ? calendar.today() : null)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
