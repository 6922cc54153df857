package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.time.Term;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/** Safeguards that weigh now and will soon not any more. */
public final class EndingSafeguards {

    private EndingSafeguards() {}

    /** Those of a reading whose end is near. */
    public static List<Reason> of(RiskReading reading, AlertPolicy policy, Instant now) {
        return reading.getReasons().stream()
                .filter(reason -> reason.getKind() == ReasonKind.SAFEGUARD && reason.getUntil() != null)
                .filter(reason -> term(reason).nearEnd(policy.expiresWithinDays(), now))
                .toList();
    }

    /** From when to when a safeguard counts. */
    public static Term term(Reason safeguard) {
        return new Term(
                safeguard.getUndated() ? null : safeguard.getSince().toEpochMilli(),
                safeguard.getUntil().toEpochMilli());
    }

    /** The level that a risk will have when everything that ends at that moment is gone and nothing else changes. */
    public static RiskLevel levelAfter(RiskReading reading, Instant end, RiskModel model) {
        double lost = reading.getReasons().stream()
                .filter(reason -> reason.getKind() == ReasonKind.SAFEGUARD && end.equals(reason.getUntil()))
                .mapToDouble(Reason::getDecibans)
                .sum();
        boolean eventful = reading.getReasons().stream()
                .anyMatch(reason -> reason.getKind() == ReasonKind.EVIDENCE && reason.getDecibans() > 0);
        RiskLevel plain = LevelStep.bounded(
                model.levels().forImpact(reading.getImpact()).levelAt(reading.getDecibans() - lost), eventful);
        return plain.compareTo(reading.getLevel()) > 0 ? plain : reading.getLevel();
    }

    /** What will be lost, in decibans below 0, by moment of loss: a reading that drifts must be looked at there too. */
    static List<Double> weights(List<StandingWeight> safeguards, AlertPolicy policy, Instant now) {
        if (safeguards.isEmpty()) {
            return List.of();
        }
        SortedMap<Long, Double> byEnd = new TreeMap<>();
        for (StandingWeight safeguard : safeguards) {
            if (isNearEnd(safeguard, policy, now)) {
                Contribution ending = safeguard.contribution();
                byEnd.merge(ending.until(), ending.decibans(), Double::sum);
            }
        }
        return new ArrayList<>(byEnd.values());
    }

    /** True when it is known when it ends, and that is soon. */
    static boolean isNearEnd(StandingWeight safeguard, AlertPolicy policy, Instant now) {
        Contribution standing = safeguard.contribution();
        return standing.until() != null
                && new Term(standing.undated() ? null : standing.since(), standing.until())
                        .nearEnd(policy.expiresWithinDays(), now);
    }
}
