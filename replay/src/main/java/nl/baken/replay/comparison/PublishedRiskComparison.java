package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;

/**
 * One risk of one project, as two runs published it. A rule is named when both runs gave it as a reason at the same
 * moment with another weight, or when only one of them ever did.
 */
final class PublishedRiskComparison {

    private final String risk;
    private final Stretch readings;
    private final Stretch levels;
    private final Set<String> rulesOfOne;
    private final Set<String> rulesOfOther;
    private final Causes causes = new Causes();
    private RiskChange first;
    private RiskChange second;

    PublishedRiskComparison(
            String project,
            String risk,
            PublishedOutputs one,
            PublishedOutputs other,
            Consumer<Difference> differences) {
        this.risk = risk;
        this.readings = new Stretch(project, Difference.Kind.READING, risk, differences);
        this.levels = new Stretch(project, Difference.Kind.LEVEL, risk, differences);
        this.rulesOfOne = rules(one);
        this.rulesOfOther = rules(other);
    }

    /** The changes that each run published at one moment; null for a run without one. */
    void take(Instant now, List<RiskChange> here, List<RiskChange> there) {
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        first = here.isEmpty() ? first : here.getLast();
        second = there.isEmpty() ? second : there.getLast();
        Statement one = Statement.of(first);
        Statement other = Statement.of(second);
        if (one.equals(other)) {
            agree(now);
        } else {
            causes.add(weights(reasons(here), reasons(there)));
            causes.add(otherwise());
            readings.differ(now, one, other, causes.list());
            level(now, one, other);
        }
    }

    /** The readings that both published last, of the same moment. */
    void latest(Instant now, RiskReading one, RiskReading other) {
        List<Cause> because = weights(byRule(one.getReasons()), byRule(other.getReasons()));
        if (one.getImpact() != other.getImpact()) {
            because.add(Cause.of(Cause.Kind.IMPACT, risk));
        }
        if (one.getKnowledge() != other.getKnowledge()) {
            because.add(Cause.of(Cause.Kind.EXPECTATIONS, risk));
        }
        if (because.isEmpty() && one.getLevel() == other.getLevel()) {
            agree(now);
        } else {
            causes.add(because);
            readings.differ(now, Statement.of(one), Statement.of(other), causes.list());
            level(now, Statement.of(one), Statement.of(other));
        }
    }

    /** What makes the two differ now, as far as it was published. */
    List<Cause> causes() {
        return causes.list();
    }

    void end() {
        readings.end();
        levels.end();
    }

    private void agree(Instant now) {
        readings.agree(now);
        levels.agree(now);
        causes.clear();
    }

    private void level(Instant now, Statement one, Statement other) {
        boolean same = one instanceof Statement.Reading here
                && other instanceof Statement.Reading there
                && here.level() == there.level();
        if (same) {
            levels.agree(now);
        } else {
            levels.differ(now, one, other, causes.list());
        }
    }

    /** Causes that are no weights. */
    private List<Cause> otherwise() {
        List<Cause> because = new ArrayList<>();
        if (first == null || second == null) {
            because.add(Cause.of(Cause.Kind.RISK, risk));
            return because;
        }
        if (first.getKnowledge() != second.getKnowledge()) {
            because.add(Cause.of(Cause.Kind.EXPECTATIONS, risk));
        }
        if (first.getLevel() != second.getLevel() && first.getDecibans() == second.getDecibans()) {
            because.add(Cause.of(Cause.Kind.LEVELS, null));
        }
        return because;
    }

    private List<Cause> weights(Map<String, Reason> here, Map<String, Reason> there) {
        List<Cause> because = new ArrayList<>();
        Set<String> rules = new TreeSet<>(here.keySet());
        rules.addAll(there.keySet());
        for (String rule : rules) {
            Reason one = here.get(rule);
            Reason other = there.get(rule);
            boolean differ = one == null
                    ? !rulesOfOne.contains(rule)
                    : other == null ? !rulesOfOther.contains(rule) : one.getDecibans() != other.getDecibans();
            if (differ) {
                Reason any = one == null ? other : one;
                because.add(new Cause(
                        any.getKind() == ReasonKind.PRIOR ? Cause.Kind.PRIOR : Cause.Kind.RULE,
                        risk,
                        rule,
                        one == null ? null : one.getDecibans(),
                        other == null ? null : other.getDecibans()));
            }
        }
        return because;
    }

    private Set<String> rules(PublishedOutputs run) {
        Set<String> rules = new HashSet<>();
        run.changes().stream()
                .filter(change -> change.getRisk().equals(risk))
                .flatMap(change -> change.getBecause().stream())
                .forEach(reason -> rules.add(reason.getRule()));
        if (run.readings() != null) {
            run.readings().getReadings().stream()
                    .filter(reading -> reading.getRisk().equals(risk))
                    .flatMap(reading -> reading.getReasons().stream())
                    .forEach(reason -> rules.add(reason.getRule()));
        }
        return rules;
    }

    private static Map<String, Reason> reasons(List<RiskChange> changes) {
        Map<String, Reason> reasons = new HashMap<>();
        changes.forEach(change -> reasons.putAll(byRule(change.getBecause())));
        return reasons;
    }

    private static Map<String, Reason> byRule(List<Reason> reasons) {
        Map<String, Reason> byRule = new HashMap<>();
        reasons.forEach(reason -> byRule.put(reason.getRule(), reason));
        return byRule;
    }
}
