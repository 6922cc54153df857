package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.assessment.risk.RiskReadings;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.output.Advice;
import nl.baken.output.AlertStep;
import nl.baken.output.GateAdvice;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;
import org.apache.avro.specific.SpecificRecord;

/** One of the two models that are compared, with the outputs that it has published for a project. */
final class ModelRun {

    private final String project;
    private final RiskModel model;
    private final RiskReadings all;
    private final RiskReadings drifting;
    private final Replay replay;
    private final Map<String, SteeringAlert> alerts = new HashMap<>();
    private GateAdvice advice;

    /** @param drifting the risks whose readings are computed on every day */
    ModelRun(RiskModel model, Collection<String> drifting, String project) {
        this.project = project;
        this.model = model;
        this.all = new RiskReadings(model);
        this.drifting = new RiskReadings(new RiskModel(
                model.ref(),
                model.signals(),
                model.risks().stream()
                        .filter(risk -> drifting.contains(risk.id()))
                        .toList(),
                model.impact(),
                model.levels(),
                model.gates(),
                model.alerts()));
        this.replay = new Replay(model, this::keep);
    }

    void take(SpecificRecord next) {
        replay.take(next);
    }

    OptionalLong due() {
        return replay.due();
    }

    /** Whether anything has been published for the project. */
    boolean isActive() {
        return advice != null;
    }

    /** What holds at this moment, whether or not it was worth publishing. */
    Snapshot look(Instant now) {
        return new Snapshot(readings(all, now), advice, alerts, readings -> advised(readings, now));
    }

    List<RiskReading> drifting(Instant now) {
        return readings(drifting, now);
    }

    private List<RiskReading> readings(RiskReadings risks, Instant now) {
        ProjectState state = state();
        return risks.of(state.dossier(), state.published(), now).stream()
                .map(AssessedRisk::reading)
                .toList();
    }

    private Advice advised(List<RiskReading> readings, Instant now) {
        Dossier dossier = state().dossier();
        ProjectRef about = advice.getProject();
        return Gates.of(
                        model,
                        dossier,
                        about,
                        readings,
                        Forecasts.of(dossier, about, now),
                        Outcomes.of(dossier, about, now),
                        advice.getAdviceAtDecision(),
                        now)
                .getAdvice();
    }

    private ProjectState state() {
        return replay.state(project).orElseThrow();
    }

    private void keep(Output published) {
        switch (published.record()) {
            case GateAdvice latest -> advice = latest;
            case SteeringAlert over when over.getStep() == AlertStep.RESOLVED -> alerts.remove(over.getFingerprint());
            case SteeringAlert open -> alerts.put(open.getFingerprint(), open);
            default -> {
                // Readings are computed here, since not every change of a reading is published; everything else is
                // compared as published.
            }
        }
    }
}
