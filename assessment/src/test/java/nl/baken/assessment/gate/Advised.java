package nl.baken.assessment.gate;

import static nl.baken.assessment.Histories.day;

import java.util.List;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.RiskReading;

/** The advice for an imagined project, with everything that goes into it. */
final class Advised {

    private Advised() {}

    /** A project in development that has shown everything and has a plan: without more, the advice is GO. */
    static Chronicle ready() {
        return Chronicle.live()
                .phase(1, Phase.DEVELOPMENT)
                .allShown(50)
                .reached(60, "plan", nl.baken.event.MilestoneKind.IMPLEMENTATION_PLAN);
    }

    static GateAdvice at(Chronicle chronicle, double day) {
        return at(chronicle, day, GateModel.calm());
    }

    static GateAdvice at(Chronicle chronicle, double day, List<RiskReading> readings) {
        return at(chronicle, day, readings, null);
    }

    /** The same when this was advised at the latest decision. */
    static GateAdvice at(Chronicle chronicle, double day, Advice atDecision) {
        return at(chronicle, day, GateModel.calm(), atDecision);
    }

    private static GateAdvice at(Chronicle chronicle, double day, List<RiskReading> readings, Advice atDecision) {
        Dossier dossier = chronicle.dossier();
        return Gates.of(
                GateModel.model(),
                dossier,
                GateModel.PROJECT,
                GateModel.withAcceptances(readings, dossier, day(day)),
                Forecasts.of(dossier, GateModel.PROJECT, day(day)),
                Outcomes.of(dossier, GateModel.PROJECT, day(day)),
                atDecision,
                day(day));
    }

    static List<String> english(GateAdvice advice) {
        return advice.getGrounds().stream().map(text -> text.getEn()).toList();
    }
}
