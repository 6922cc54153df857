package nl.baken.assessment.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.assessment.model.Rule;
import nl.baken.output.Remedy;

/** What would lower a risk most: safeguards that do not stand, silence that can be broken, good that can be done. */
final class Remedies {

    private static final int SHOWN = 3;

    private static final Comparator<Remedy> MOST_FIRST =
            Comparator.comparingDouble(Remedy::getDecibans).thenComparing(Remedy::getRule);

    private Remedies() {}

    /** @param rules those that count for the project and say what to do */
    static List<Remedy> of(List<Rule> rules, List<Contribution> contributions) {
        Map<String, Contribution> byRule = new HashMap<>();
        contributions.forEach(contribution -> byRule.put(contribution.rule(), contribution));
        List<Remedy> remedies = new ArrayList<>();
        for (Rule rule : rules) {
            Remedy remedy = remedy(rule, byRule.get(rule.id()));
            if (remedy != null) {
                remedies.add(remedy);
            }
        }
        remedies.sort(MOST_FIRST);
        return List.copyOf(remedies.subList(0, Math.min(SHOWN, remedies.size())));
    }

    private static Remedy remedy(Rule rule, Contribution present) {
        Double gain = switch (rule) {
            case Rule.Safeguard safeguard -> present == null ? safeguard.weight() : null;
            case Rule.Silence silence -> present == null ? null : -present.decibans();
            case Rule.Evidence evidence when evidence.weight() < 0 -> roomLeft(evidence, present);
            case Rule.Evidence evidence -> null;
        };
        return Objects.requireNonNullElse(gain, 0.0) > -FadingWeight.LEAST
                ? null
                : new Remedy(rule.id(), Contribution.quantised(gain), rule.remedy());
    }

    private static double roomLeft(Rule.Evidence rule, Contribution present) {
        double already = present == null ? 0 : present.decibans();
        return Math.max(rule.weight(), rule.ceiling() - already);
    }
}
