package nl.baken.replay.comparison;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.output.ModelRef;

/** Copies of a model in which one thing is another. */
final class OtherModels {

    private static final ModelRef OTHER = new ModelRef("other", "2", "0123456789abcdef");

    private OtherModels() {}

    static List<String> rules(RiskModel model) {
        return model.risks().stream()
                .flatMap(risk -> risk.rules().stream())
                .map(Rule::id)
                .toList();
    }

    /** One rule weighs more, in its own direction; so does all it can come to. */
    static RiskModel heavier(RiskModel model, String rule, double decibans) {
        return risks(
                model,
                risk -> new Risk(
                        risk.id(),
                        risk.name(),
                        risk.inferred(),
                        risk.axis(),
                        risk.source(),
                        risk.prior(),
                        risk.rules().stream()
                                .map(each -> each.id().equals(rule) ? heavier(each, decibans) : each)
                                .toList(),
                        risk.expectations()));
    }

    /** Every threshold is higher. */
    static RiskModel higherThresholds(RiskModel model, double decibans) {
        Levels levels = model.levels();
        Levels higher = new Levels(
                levels.thresholds().stream()
                        .map(each -> new Levels.Thresholds(
                                each.guarded() + decibans, each.high() + decibans, each.critical() + decibans))
                        .toList(),
                levels.hysteresis(),
                levels.dwellDays(),
                levels.atOnce());
        return new RiskModel(
                OTHER, model.signals(), model.risks(), model.impact(), higher, model.gates(), model.alerts());
    }

    /** No gate demands anything. */
    static RiskModel openGates(RiskModel model) {
        List<Gate> gates = model.gates().stream()
                .map(gate -> new Gate(gate.phase(), List.of()))
                .toList();
        return new RiskModel(
                OTHER, model.signals(), model.risks(), model.impact(), model.levels(), gates, model.alerts());
    }

    private static RiskModel risks(RiskModel model, UnaryOperator<Risk> other) {
        return new RiskModel(
                OTHER,
                model.signals(),
                model.risks().stream().map(other).toList(),
                model.impact(),
                model.levels(),
                model.gates(),
                model.alerts());
    }

    private static Rule heavier(Rule rule, double decibans) {
        return switch (rule) {
            case Rule.Evidence evidence -> {
                double more = Math.copySign(decibans, evidence.weight());
                yield new Rule.Evidence(
                        evidence.id(),
                        evidence.where(),
                        evidence.on(),
                        evidence.weight() + more,
                        evidence.halfLifeDays(),
                        evidence.ceiling() + more,
                        evidence.unless(),
                        evidence.text(),
                        evidence.remedy(),
                        evidence.source());
            }
            case Rule.Silence silence ->
                new Rule.Silence(
                        silence.id(),
                        silence.where(),
                        silence.anchor(),
                        silence.expected(),
                        silence.demand(),
                        silence.days(),
                        silence.weight() + decibans,
                        silence.ceiling() + decibans,
                        silence.growDays(),
                        silence.afterClosure(),
                        silence.text(),
                        silence.remedy(),
                        silence.source());
            case Rule.Safeguard safeguard ->
                new Rule.Safeguard(
                        safeguard.id(),
                        safeguard.where(),
                        safeguard.completed(),
                        safeguard.undone(),
                        safeguard.weight() - decibans,
                        safeguard.validDays(),
                        safeguard.text(),
                        safeguard.remedy(),
                        safeguard.source());
        };
    }
}
