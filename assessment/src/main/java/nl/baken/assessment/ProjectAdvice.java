package nl.baken.assessment;

import java.time.Instant;
import java.util.ArrayList;
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
import nl.baken.assessment.publication.PublishedOutput;
import nl.baken.assessment.risk.Origins;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;

/**
 * The advice for the next gate at one moment of the log, with what it was computed from.
 *
 * @param advice the same object for as long as it says the same
 * @param families what the gate demands, and what the dossier says of it
 * @param evidence origins of the matches of what it demands
 * @param forecast apart from the slip of late milestones
 * @param until when time alone may change the advice
 */
record ProjectAdvice(
        GateAdvice advice,
        List<FamilyEvidence> families,
        List<Object> evidence,
        List<RiskReading> readings,
        ProjectForecast forecast,
        OutcomeIndicators outcome,
        NextChange until) {

    /**
     * The advice at {@code now}.
     *
     * @param origins of the dossier
     * @param atDecision the advice that held when the steering group decided last; null when that is not known
     * @param before of an earlier moment and dossier; null when there is none
     */
    static ProjectAdvice of(
            RiskModel model,
            Dossier dossier,
            Origins origins,
            ProjectRef project,
            List<RiskReading> readings,
            ProjectForecast forecast,
            OutcomeIndicators outcome,
            Advice atDecision,
            ProjectAdvice before,
            Dossier earlier,
            Instant now) {
        List<Object> evidence = evidence(model, dossier, origins);
        boolean sameDossier = before != null
                && !before.until.isOver(now)
                && evidence.equals(before.evidence)
                && isSame(dossier, earlier);
        if (sameDossier && before.readsLike(readings, forecast, outcome)) {
            return before.with(readings, forecast);
        }
        List<FamilyEvidence> families =
                sameDossier && tellsSameUse(dossier, earlier) ? before.families : Gates.families(model, dossier, now);
        GateAdvice latest = Gates.of(model, dossier, project, families, readings, forecast, outcome, atDecision, now);
        boolean told = before != null && PublishedOutput.of(before.advice).isLike(latest);
        return new ProjectAdvice(
                told ? before.advice : latest,
                families,
                evidence,
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
                : new ProjectAdvice(advice, families, evidence, latest, dates, outcome, until);
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

    @SuppressWarnings("ReferenceEquality")
    private static boolean tellsSameUse(Dossier one, Dossier other) {
        return one.users() == other.users();
    }

    private static List<Object> evidence(RiskModel model, Dossier dossier, Origins origins) {
        Phase phase = dossier.phase() == null ? null : dossier.phase().value().phase();
        List<Object> evidence = new ArrayList<>();
        for (Gate gate : model.gates()) {
            if (gate.phase() == phase) {
                for (Gate.Demanded demanded : gate.criteria()) {
                    evidence.add(origin(demanded.met(), origins));
                    evidence.add(origin(demanded.failed(), origins));
                    evidence.add(origin(demanded.until(), origins));
                }
            }
        }
        return evidence;
    }

    private static Object origin(Signal signal, Origins origins) {
        return signal == null ? null : origins.of(signal.id());
    }
}
