package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.time.Days;
import nl.baken.output.ReasonKind;

/** A safeguard that stands: it weighs in full until it ends, and then gives its weight back by itself. */
final class StandingSafeguard {

    private StandingSafeguard() {}

    /** The weight of a rule, or null when no safeguard stands. */
    static StandingWeight of(Rule.Safeguard rule, Dossier dossier, Instant now) {
        Recent<Match> all = dossier.matchesOf(rule.completed().id());
        if (all.isEmpty()
                || !rule.where().holds(dossier.profile())
                || !rule.when().holds(dossier, now)) {
            return null;
        }
        Recent<Match> undone = dossier.matchesOf(rule.undone().id());
        Stamped<Match> standing = null;
        for (Stamped<Match> completed : all.entries()) {
            boolean longest = standing == null || end(rule, completed) >= end(rule, standing);
            if (longest && !isUndone(completed, undone) && rule.when().holdsFor(completed.value(), dossier, now)) {
                standing = completed;
            }
        }
        if (standing == null) {
            return null;
        }
        long end = end(rule, standing);
        if (end <= now.toEpochMilli()) {
            return null;
        }
        return StandingWeight.of(new Contribution(
                rule.id(),
                ReasonKind.SAFEGUARD,
                Contribution.quantised(rule.weight()),
                List.of(standing.stamp()),
                standing.stamp().at(),
                standing.stamp().undated(),
                end == Long.MAX_VALUE ? null : end,
                rule.text(),
                rule.source()));
    }

    private static boolean isUndone(Stamped<Match> completed, Recent<Match> undone) {
        for (Stamped<Match> end : undone.entries()) {
            if (end.value().answers(completed.value()) && !completed.stamp().isAfter(end.stamp())) {
                return true;
            }
        }
        return false;
    }

    /** The first moment at which it counts no more; of what is undated nobody knows when that is, so it stands. */
    private static long end(Rule.Safeguard rule, Stamped<Match> completed) {
        Long until = completed.value().until();
        if (until != null) {
            return until;
        }
        return completed.stamp().undated()
                ? Long.MAX_VALUE
                : Days.after(completed.stamp().latest(), rule.validDays());
    }
}
