package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskReading;

/**
 * One risk of one project, as two models read it. A level stays for a while after what made it is gone, so what once made
 * two levels differ is remembered until both levels are the same since the same moment.
 */
final class RiskComparison {

    private final ModelPair models;
    private final String risk;
    private final Stretch readings;
    private final Stretch levels;
    private final Causes lasting = new Causes();
    private final Causes ever = new Causes();
    private List<Cause> current = List.of();
    private boolean differs;

    RiskComparison(ModelPair models, String project, String risk, Consumer<Difference> differences) {
        this.models = models;
        this.risk = risk;
        this.readings = new Stretch(project, Difference.Kind.READING, risk, differences);
        this.levels = new Stretch(project, Difference.Kind.LEVEL, risk, differences);
    }

    /** Both readings at one moment; one of them is null when its model does not have the risk. */
    void take(Instant now, RiskReading one, RiskReading other) {
        List<Cause> moved = moved(one, other);
        current = moved;
        boolean level = one == null || other == null || one.getLevel() != other.getLevel();
        if (level || !one.getLevelSince().equals(other.getLevelSince())) {
            lasting.add(moved);
            lasting.add(scale(one, other));
        } else {
            lasting.clear();
        }
        differs = level || !moved.isEmpty();
        ever.add(causes());
        report(readings, differs, now, one, other, moved.isEmpty() ? lasting.list() : moved);
        report(levels, level, now, one, other, lasting.list());
    }

    /** What makes this reading differ, or its level; nothing when neither does. */
    List<Cause> causes() {
        Causes all = new Causes();
        if (differs) {
            all.add(current);
            all.add(lasting.list());
        }
        return all.list();
    }

    /** What has made this reading differ, or its level, at any moment so far. */
    List<Cause> causesEver() {
        return ever.list();
    }

    void end() {
        readings.end();
        levels.end();
    }

    private List<Cause> moved(RiskReading one, RiskReading other) {
        List<Cause> moved = new ArrayList<>();
        if (one == null || other == null) {
            moved.add(Cause.of(Cause.Kind.RISK, risk));
        } else {
            contributions(one, other, moved);
            if (one.getImpact() != other.getImpact()) {
                moved.add(Cause.of(Cause.Kind.IMPACT, risk));
            }
            if (one.getKnowledge() != other.getKnowledge()) {
                moved.add(Cause.of(Cause.Kind.EXPECTATIONS, risk));
            }
        }
        return moved;
    }

    private void contributions(RiskReading one, RiskReading other, List<Cause> moved) {
        Map<String, Reason> first = byRule(one);
        Map<String, Reason> second = byRule(other);
        TreeSet<String> rules = new TreeSet<>(first.keySet());
        rules.addAll(second.keySet());
        boolean silence = false;
        for (String rule : rules) {
            Reason here = first.get(rule);
            Reason there = second.get(rule);
            boolean same = here != null
                    && there != null
                    && here.getDecibans() == there.getDecibans()
                    && here.getKind() == there.getKind();
            if (!same) {
                Reason any = here == null ? there : here;
                moved.add(Cause.weighing(
                        any.getKind() == ReasonKind.PRIOR ? Cause.Kind.PRIOR : Cause.Kind.RULE,
                        risk,
                        rule,
                        here == null ? null : here.getDecibans(),
                        there == null ? null : there.getDecibans()));
                silence |= any.getKind() == ReasonKind.SILENCE;
            }
        }
        if (silence && models.isOtherSilence()) {
            moved.add(Cause.of(Cause.Kind.ALERT_POLICY, null));
        }
    }

    private List<Cause> scale(RiskReading one, RiskReading other) {
        return one != null && other != null && models.areOtherLevels(one.getImpact(), other.getImpact())
                ? List.of(Cause.of(Cause.Kind.LEVELS, null))
                : List.of();
    }

    private static void report(
            Stretch track, boolean differs, Instant now, RiskReading one, RiskReading other, List<Cause> because) {
        if (differs) {
            track.differ(now, Statement.of(one), Statement.of(other), because);
        } else {
            track.agree(now);
        }
    }

    private static Map<String, Reason> byRule(RiskReading reading) {
        Map<String, Reason> byRule = new TreeMap<>();
        reading.getReasons().forEach(reason -> byRule.put(Objects.requireNonNull(reason.getRule()), reason));
        return byRule;
    }
}
