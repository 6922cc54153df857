package nl.baken.assessment.alert;

import static nl.baken.assessment.Histories.day;

import java.util.List;
import java.util.Map;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskReading;

/** The conditions of an imagined project, with everything that goes into them. */
final class Seen {

    private Seen() {}

    static List<AlertCondition> at(Chronicle chronicle, double day) {
        return at(chronicle, day, GateModel.calm());
    }

    static List<AlertCondition> at(Chronicle chronicle, double day, List<RiskReading> readings) {
        return at(chronicle, day, readings, day);
    }

    /** @param differsSince since which day the status of the project has been seen to differ, if it does */
    static List<AlertCondition> at(Chronicle chronicle, double day, List<RiskReading> readings, double differsSince) {
        RiskModel model = GateModel.model();
        Dossier dossier = chronicle.dossier(model);
        List<RiskReading> accepted = GateModel.withAcceptances(readings, dossier, day(day));
        OutcomeIndicators outcome = Outcomes.of(dossier, GateModel.PROJECT, day(day));
        ProjectForecast forecast = Forecasts.of(dossier, GateModel.PROJECT, day(day));
        GateAdvice advice = Gates.of(model, dossier, GateModel.PROJECT, accepted, forecast, outcome, null, day(day));
        StatusDifference difference = StatusDifference.of(
                dossier, accepted, advice, forecast, day(differsSince).toEpochMilli(), day(day));
        return Conditions.of(
                        model,
                        dossier,
                        GateModel.PROJECT,
                        accepted,
                        advice,
                        forecast,
                        outcome,
                        difference,
                        Map.of(),
                        day(day))
                .getConditions();
    }

    /** When conditions may begin to hold, of readings that stand still and without a status. */
    static NextChange nextChange(Chronicle chronicle, double day, List<RiskReading> readings) {
        Dossier dossier = chronicle.dossier();
        return Conditions.nextChange(
                GateModel.model(), dossier, GateModel.withAcceptances(readings, dossier, day(day)), null, day(day));
    }

    static List<AlertKind> kinds(List<AlertCondition> conditions) {
        return conditions.stream().map(AlertCondition::getKind).toList();
    }

    static AlertCondition only(List<AlertCondition> conditions, AlertKind kind) {
        List<AlertCondition> found = conditions.stream()
                .filter(condition -> condition.getKind() == kind)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one condition of kind " + kind + " among " + conditions);
        }
        return found.getFirst();
    }

    static List<String> english(AlertCondition condition) {
        return condition.getReasons().stream().map(text -> text.getEn()).toList();
    }
}
