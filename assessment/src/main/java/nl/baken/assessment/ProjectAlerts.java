package nl.baken.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.assessment.alert.Conditions;
import nl.baken.assessment.alert.StatusDifference;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.ProjectZone;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.AlertConditions;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.RiskReading;

/**
 * What deserves an alert at one moment of the log, with what it was computed from.
 *
 * @param difference between the status that the project reports and what is computed; null when there is none
 * @param conditions those that were computed last; null when they are as they were published
 * @param decibans of each risk that is alerted, as published last
 * @param silent true when the project has not reported for so long that this is an alert
 * @param until when time alone may change a condition
 */
record ProjectAlerts(
        StatusDifference difference,
        AlertConditions conditions,
        List<RiskReading> readings,
        ProjectAdvice advice,
        OutcomeIndicators outcome,
        Map<String, Double> decibans,
        boolean silent,
        NextChange until) {

    /**
     * What deserves an alert at {@code now}.
     *
     * @param before of an earlier moment and dossier; null when there is none
     * @param differsSince since when the reported status has differed; null when it did not
     * @param decibans of each risk that is alerted, as published last
     */
    static ProjectAlerts of(
            RiskModel model,
            Dossier dossier,
            List<RiskReading> readings,
            ProjectAdvice advice,
            OutcomeIndicators outcome,
            ProjectAlerts before,
            Dossier earlier,
            Long differsSince,
            Map<String, Double> decibans,
            Instant now) {
        boolean silent = Conditions.isSilent(model, dossier, now);
        boolean same = before != null
                && before.isOf(readings, advice, outcome)
                && before.decibans.equals(decibans)
                && !before.until.isOver(now)
                && isSame(dossier, earlier)
                && (Objects.equals(
                                dossier.activity().lastLive(),
                                earlier.activity().lastLive())
                        || (!silent && !before.silent));
        if (same) {
            return new ProjectAlerts(
                    before.difference,
                    null,
                    readings,
                    advice,
                    outcome,
                    decibans,
                    silent,
                    Conditions.nextChange(model, dossier, readings, before.difference, now));
        }
        StatusDifference difference =
                StatusDifference.of(dossier, readings, advice.advice(), advice.forecast(), differsSince, now);
        return new ProjectAlerts(
                difference,
                Conditions.of(
                        model,
                        dossier,
                        advice.advice().getProject(),
                        readings,
                        advice.advice(),
                        advice.forecast(),
                        outcome,
                        difference,
                        decibans,
                        now),
                readings,
                advice,
                outcome,
                decibans,
                silent,
                Conditions.nextChange(model, dossier, readings, difference, now));
    }

    @SuppressWarnings("ReferenceEquality") // What was not computed anew is the same object.
    private boolean isOf(List<RiskReading> latest, ProjectAdvice advised, OutcomeIndicators use) {
        return latest == readings
                && advised.advice() == advice.advice()
                && use == outcome
                && advised.forecast().getMilestones() == advice.forecast().getMilestones()
                && advised.forecast().getUnknowns() == advice.forecast().getUnknowns()
                && advised.forecast().getDeliveries() == advice.forecast().getDeliveries();
    }

    @SuppressWarnings("ReferenceEquality") // Parts of a dossier are the same object as long as no event changes them.
    private static boolean isSame(Dossier one, Dossier other) {
        return Objects.equals(one.registered(), other.registered())
                && one.profile() == other.profile()
                && one.facet(ProjectZone.KIND) == other.facet(ProjectZone.KIND)
                && one.phases() == other.phases()
                && one.decisions() == other.decisions()
                && one.use() == other.use()
                && one.status() == other.status()
                && one.indicators() == other.indicators()
                && Objects.equals(one.activity().firstLive(), other.activity().firstLive());
    }
}
