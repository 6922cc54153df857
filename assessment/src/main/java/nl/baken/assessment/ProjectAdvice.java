package nl.baken.assessment;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Learned;
import nl.baken.assessment.dossier.ProjectZone;
import nl.baken.assessment.dossier.Releases;
import nl.baken.assessment.dossier.Uses;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.gate.SameReadings;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;

/**
 * The advice for the next gate at one moment of the log, with what it was computed from.
 *
 * @param forecast apart from the slip of late milestones
 * @param until when time alone may change the advice
 */
record ProjectAdvice(
        GateAdvice advice,
        List<RiskReading> readings,
        ProjectForecast forecast,
        OutcomeIndicators outcome,
        NextChange until) {

    /**
     * The advice at {@code now}.
     *
     * @param atDecision the advice that held when the steering group decided last; null when that is not known
     * @param before of an earlier moment and dossier; null when there is none
     */
    static ProjectAdvice of(
            RiskModel model,
            Dossier dossier,
            ProjectRef project,
            List<RiskReading> readings,
            ProjectForecast forecast,
            OutcomeIndicators outcome,
            Advice atDecision,
            ProjectAdvice before,
            Dossier earlier,
            Instant now) {
        boolean same = before != null
                && before.readsLike(readings, forecast, outcome)
                && !before.until.isOver(now)
                && isSame(dossier, earlier)
                && sameEvidence(model, dossier, earlier);
        if (same) {
            return before.with(readings, forecast);
        }
        return new ProjectAdvice(
                Gates.of(model, dossier, project, readings, forecast, outcome, atDecision, now),
                readings,
                forecast,
                outcome,
                Gates.nextChange(dossier, now));
    }

    /** The same advice beside what a gate does not read. */
    @SuppressWarnings("ReferenceEquality")
    private ProjectAdvice with(List<RiskReading> latest, ProjectForecast dates) {
        return latest == readings && dates == forecast
                ? this
                : new ProjectAdvice(advice, latest, dates, outcome, until);
    }

    @SuppressWarnings("ReferenceEquality") // What was not computed anew is the same object.
    private boolean readsLike(List<RiskReading> latest, ProjectForecast dates, OutcomeIndicators use) {
        return use == outcome
                && dates.getUnknowns() == forecast.getUnknowns()
                && dates.getDeliveries() == forecast.getDeliveries()
                && SameReadings.of(latest, readings);
    }

    @SuppressWarnings("ReferenceEquality") // Parts of a dossier are the same object as long as no event changes them.
    private static boolean isSame(Dossier one, Dossier other) {
        return one.profile() == other.profile()
                && one.phases() == other.phases()
                && one.decisions() == other.decisions()
                && one.steering() == other.steering()
                && one.milestones() == other.milestones()
                && one.deliveries() == other.deliveries()
                && one.facet(Uses.KIND) == other.facet(Uses.KIND)
                && one.facet(Releases.KIND) == other.facet(Releases.KIND)
                && one.facet(Learned.KIND) == other.facet(Learned.KIND)
                && one.facet(ProjectZone.KIND) == other.facet(ProjectZone.KIND)
                && one.reportsLive() == other.reportsLive();
    }

    private static boolean sameEvidence(RiskModel model, Dossier one, Dossier other) {
        for (Gate gate : model.gates()) {
            if (one.phase() != null && gate.phase() == one.phase().value().phase()) {
                for (Gate.Demanded demanded : gate.criteria()) {
                    if (!sameMatches(demanded.met(), one, other)
                            || !sameMatches(demanded.failed(), one, other)
                            || !sameMatches(demanded.until(), one, other)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean sameMatches(Signal signal, Dossier one, Dossier other) {
        return signal == null || one.originOf(signal.id()).isSame(other.originOf(signal.id()));
    }
}
