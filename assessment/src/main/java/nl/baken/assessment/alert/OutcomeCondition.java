package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.text.PrintedDay;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.Days;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectRef;
import nl.baken.output.Text;

/** In use by everyone for some time, and nobody knows what it brought. */
final class OutcomeCondition {

    private OutcomeCondition() {}

    static List<AlertCondition> of(
            RiskModel model, Dossier dossier, ProjectRef project, OutcomeIndicators outcome, Instant now) {
        return dossier.reportsLive() && holds(model, dossier, outcome, now)
                ? List.of(condition(dossier, project, outcome))
                : List.of();
    }

    /** In a history that was written down afterwards it is a gap in that history; so it is when nobody knows since when. */
    static boolean isGap(RiskModel model, Dossier dossier, OutcomeIndicators outcome, Instant now) {
        Stamp full = dossier.use().firstFull();
        return (full != null && full.undated())
                ? Outcomes.isUsedUnmeasured(outcome)
                : !dossier.reportsLive() && holds(model, dossier, outcome, now);
    }

    private static boolean holds(RiskModel model, Dossier dossier, OutcomeIndicators outcome, Instant now) {
        Stamp full = dossier.use().firstFull();
        return full != null
                && !full.undated()
                && Days.passed(full.latest(), model.alerts().outcomeAfterDays(), now)
                && Outcomes.isUsedUnmeasured(outcome);
    }

    static Text summary(Dossier dossier, ProjectRef project) {
        Stamp full = dossier.use().firstFull();
        return full.undated()
                ? Wording.of("alert.outcome-not-measured.summary-undated", project.getTitle())
                : Wording.of(
                        "alert.outcome-not-measured.summary",
                        project.getTitle(),
                        PrintedDay.of(full.day(), full.precision()));
    }

    private static AlertCondition condition(Dossier dossier, ProjectRef project, OutcomeIndicators outcome) {
        return NewCondition.of(project, AlertKind.OUTCOME_NOT_MEASURED, null)
                .setSeverity(AlertSeverity.WARNING)
                .setSummary(summary(dossier, project))
                .setReasons(List.of(Wording.of(
                        "alert.outcome-not-measured.measurements",
                        outcome.getOutputMeasurements(),
                        outcome.getOutcomeMeasurements())))
                .setRemedies(List.of(Wording.of("alert.outcome-not-measured.remedy")))
                .build();
    }
}
