package nl.baken.assessment.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.Rule;

/**
 * The rules of a risk by kind, and which signals they read.
 *
 * @param remedied those of all kinds that say what to do
 * @param guardedRules those of all kinds that have a condition
 * @param guards their conditions and those of the prior
 * @param signals ids of all signals whose matches change something else than a silence
 */
record RiskRules(
        Risk risk,
        List<Rule.Evidence> evidence,
        List<Rule.Silence> silences,
        List<Rule.Safeguard> safeguards,
        List<Rule> remedied,
        List<Rule> guardedRules,
        List<Guard> guards,
        Set<String> signals) {

    static RiskRules of(Risk risk) {
        Set<String> signals = new HashSet<>();
        for (Rule rule : risk.rules()) {
            if (isGuard(rule.when())) {
                signals.add(rule.events().id());
            }
            switch (rule) {
                case Rule.Evidence evidence -> {
                    signals.add(evidence.on().id());
                    if (evidence.unless() != null) {
                        signals.add(evidence.unless().signal().id());
                    }
                    if (evidence.stands()) {
                        signals.add(evidence.until().id());
                    }
                }
                case Rule.Safeguard safeguard -> {
                    signals.add(safeguard.completed().id());
                    signals.add(safeguard.undone().id());
                }
                case Rule.Silence silence -> {
                    // Silences are made anew with every event.
                }
            }
        }
        risk.expectations().stream().map(Expectation::signal).forEach(signal -> signals.add(signal.id()));
        return new RiskRules(
                risk,
                of(risk, Rule.Evidence.class),
                of(risk, Rule.Silence.class),
                of(risk, Rule.Safeguard.class),
                risk.rules().stream().filter(rule -> rule.remedy() != null).toList(),
                risk.rules().stream().filter(rule -> isGuard(rule.when())).toList(),
                guards(risk),
                Set.copyOf(signals));
    }

    private static List<Guard> guards(Risk risk) {
        return Stream.concat(
                        risk.rules().stream().map(Rule::when),
                        risk.prior().adjustments().stream().map(Prior.Adjustment::when))
                .filter(RiskRules::isGuard)
                .distinct()
                .toList();
    }

    /** What the conditions read of a project. */
    List<Object> reads(Dossier dossier) {
        if (guards.isEmpty()) {
            return List.of();
        }
        List<Object> reads = new ArrayList<>(guards.size());
        for (Guard guard : guards) {
            reads.add(guard.reads(dossier));
        }
        return reads;
    }

    private static boolean isGuard(Guard guard) {
        return !guard.equals(Guard.ALWAYS);
    }

    private static <T extends Rule> List<T> of(Risk risk, Class<T> kind) {
        return risk.rules().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
