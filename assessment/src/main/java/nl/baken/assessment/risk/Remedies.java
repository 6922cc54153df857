package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.Rule;
import nl.baken.output.Remedy;

/** What would lower a risk most: safeguards that do not stand, silence that can be broken, good that can be done. */
final class Remedies {

    private static final int SHOWN = 3;

    private Remedies() {}

    static List<Remedy> of(Risk risk, Dossier dossier, List<Contribution> contributions, Instant now) {
        Map<String, Contribution> byRule =
                contributions.stream().collect(Collectors.toMap(Contribution::rule, Function.identity()));
        return risk.rules().stream()
                .filter(rule -> rule.remedy() != null
                        && rule.where().holds(dossier.profile())
                        && rule.when().holds(dossier, now))
                .flatMap(rule -> Stream.ofNullable(remedy(rule, byRule.get(rule.id()))))
                .sorted(Comparator.comparingDouble(Remedy::getDecibans).thenComparing(Remedy::getRule))
                .limit(SHOWN)
                .toList();
    }

    private static Remedy remedy(Rule rule, Contribution present) {
        Double gain = switch (rule) {
            case Rule.Safeguard safeguard -> present == null ? safeguard.weight() : null;
            case Rule.Silence silence -> present == null ? null : -present.decibans();
            case Rule.Evidence evidence when evidence.weight() < 0 -> roomLeft(evidence, present);
            case Rule.Evidence evidence -> null;
        };
        return Objects.requireNonNullElse(gain, 0.0) > -EvidenceWeight.LEAST
                ? null
                : new Remedy(rule.id(), Contribution.quantised(gain), rule.remedy());
    }

    private static double roomLeft(Rule.Evidence rule, Contribution present) {
        double already = present == null ? 0 : present.decibans();
        return Math.max(rule.weight(), rule.ceiling() - already);
    }
}
