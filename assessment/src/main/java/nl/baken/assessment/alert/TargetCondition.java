package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.Indicator.Value;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.ProjectRef;
import nl.baken.output.Text;

/** The day of a target passed, and nothing was measured that shows whether it was met. */
final class TargetCondition {

    private TargetCondition() {}

    static List<AlertCondition> of(Dossier dossier, ProjectRef project, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        return unmeasured(dossier, calendar).stream()
                .filter(indicator -> calendar.isOverdue(
                        indicator.due().value(), indicator.due().stamp()))
                .map(indicator -> condition(project, indicator))
                .toList();
    }

    /** The same of days of which nobody can tell, as the history was written down afterwards. */
    static List<Text> gaps(Dossier dossier, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        return unmeasured(dossier, calendar).stream()
                .filter(indicator -> !calendar.isOverdue(
                        indicator.due().value(), indicator.due().stamp()))
                .map(indicator -> Wording.of(
                        "alert.evidence-gap.outcome-of-date",
                        indicator.id().value().name(),
                        indicator.due().value()))
                .toList();
    }

    static NextChange nextChange(Dossier dossier, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        NextChange next = NextChange.NEVER;
        for (Indicator indicator : dossier.indicators().byId().values()) {
            next = next.or(calendar.after(Stamped.valueOf(indicator.due()), now));
        }
        return next;
    }

    private static List<Indicator> unmeasured(Dossier dossier, Calendar calendar) {
        List<Indicator> unmeasured = new ArrayList<>();
        for (Indicator indicator : dossier.indicators().byId().values()) {
            if (!calendar.over()
                    && calendar.isPast(Stamped.valueOf(indicator.due()))
                    && indicator.targetMet() == null
                    && !isMeasuredSince(indicator)) {
                unmeasured.add(indicator);
            }
        }
        return unmeasured;
    }

    /** Also when it may have been measured by then, as far as its month or year tells. */
    private static boolean isMeasuredSince(Indicator indicator) {
        Stamped<Value> latest = indicator.followUps().last();
        return latest != null
                && !latest.stamp().latestDay().isBefore(indicator.due().value());
    }

    private static AlertCondition condition(ProjectRef project, Indicator indicator) {
        String id = indicator.id().value().indicatorId();
        return NewCondition.of(project, AlertKind.OUTCOME_NOT_MEASURED, id)
                .setSeverity(AlertSeverity.WARNING)
                .setSummary(Wording.of(
                        "alert.target-day.summary",
                        project.getTitle(),
                        indicator.id().value().name(),
                        indicator.due().value()))
                .setReasons(List.of())
                .setRemedies(List.of(Wording.of("alert.outcome-not-measured.remedy")))
                .build();
    }
}
