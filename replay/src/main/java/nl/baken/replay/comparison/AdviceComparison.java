package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.RiskReading;

/**
 * Compares the gate advice of two models for a project. The cause of a difference is found by computing the advice with
 * readings exchanged.
 */
final class AdviceComparison {

    private final ModelPair models;
    private final Stretch track;
    private Statement first = new Statement.Nothing();
    private Statement second = new Statement.Nothing();
    private List<Cause> because = List.of();

    AdviceComparison(ModelPair models, String project, Consumer<Difference> differences) {
        this.models = models;
        this.track = new Stretch(project, Difference.Kind.ADVICE, null, differences);
    }

    void take(Instant now, Snapshot one, Snapshot other, Map<String, RiskComparison> risks) {
        Statement here = Statement.of(one.advice());
        Statement there = Statement.of(other.advice());
        if (here.equals(there)) {
            because = List.of();
            track.agree(now);
        } else if (!track.isOpen() || !here.equals(first) || !there.equals(second)) {
            because = because(one, other, risks);
            track.differ(now, here, there, because);
        }
        first = here;
        second = there;
    }

    /** What makes the advice differ; nothing when it does not. */
    List<Cause> causes() {
        return because;
    }

    void end() {
        track.end();
    }

    private List<Cause> because(Snapshot one, Snapshot other, Map<String, RiskComparison> risks) {
        Causes causes = new Causes();
        GateAdvice advice = one.advice();
        if (advice != null && other.advice() != null) {
            if (one.advised().apply(other.readings()) != advice.getAdvice()) {
                causes.add(readings(one, other, risks));
            }
            if (other.advised().apply(one.readings()) != advice.getAdvice()) {
                causes.add(demands(advice));
            }
        }
        if (causes.list().isEmpty()) {
            risks.values().forEach(risk -> causes.add(risk.causes()));
            causes.add(advice == null ? List.of() : demands(advice));
        }
        return causes.list();
    }

    /** Those of the readings that change the advice when they alone are exchanged; all of them when none does. */
    private static List<Cause> readings(Snapshot one, Snapshot other, Map<String, RiskComparison> risks) {
        Map<String, RiskReading> others =
                other.readings().stream().collect(Collectors.toMap(RiskReading::getRisk, Function.identity()));
        Causes causes = new Causes();
        for (RiskReading reading : one.readings()) {
            RiskReading exchanged = others.get(reading.getRisk());
            if (exchanged != null && !risks.get(reading.getRisk()).causes().isEmpty()) {
                List<RiskReading> readings = one.readings().stream()
                        .map(each -> each.getRisk().equals(reading.getRisk()) ? exchanged : each)
                        .toList();
                Advice advice = one.advised().apply(readings);
                if (advice != one.advice().getAdvice()) {
                    causes.add(risks.get(reading.getRisk()).causes());
                }
            }
        }
        if (causes.list().isEmpty()) {
            risks.values().forEach(risk -> causes.add(risk.causes()));
        }
        return causes.list();
    }

    private List<Cause> demands(GateAdvice advice) {
        Causes causes = new Causes();
        if (models.isOtherGate(advice.getPhase())) {
            causes.add(
                    List.of(new Cause(Cause.Kind.GATE, null, advice.getPhase().name(), null, null)));
        }
        if (models.first().alerts().littleKnownRisks()
                != models.second().alerts().littleKnownRisks()) {
            causes.add(List.of(Cause.of(Cause.Kind.ALERT_POLICY, null)));
        }
        return causes.list();
    }
}
