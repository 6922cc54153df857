package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Unless;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.ReasonKind;

/** What happened, fading with a half-life and bounded by a ceiling. */
final class EvidenceWeight {

    /** Less than this is no reason any more; half a deciban is below what a person can weigh (Good, 1979). */
    static final double LEAST = 0.5;

    private EvidenceWeight() {}

    static Optional<Contribution> of(Rule.Evidence rule, Dossier dossier, Instant now) {
        if (!rule.where().holds(dossier.profile()) || !rule.when().holds(dossier, now)) {
            return Optional.empty();
        }
        List<Stamp> events = dossier.matchesOf(rule.on().id()).entries().stream()
                .filter(event -> rule.when().holdsFor(event.value(), dossier, now))
                .map(Stamped::stamp)
                .filter(stamp -> !excused(rule.unless(), stamp, dossier))
                .toList();
        double raw = 0;
        for (Stamp event : events) {
            double age = Days.since(event.at(), now.toEpochMilli());
            raw += rule.weight() * StrictMath.pow(2, -age / rule.halfLifeDays());
        }
        double bounded = StrictMath.abs(raw) > StrictMath.abs(rule.ceiling()) ? rule.ceiling() : raw;
        if (StrictMath.abs(bounded) < LEAST) {
            return Optional.empty();
        }
        double daysLeft = rule.halfLifeDays() * StrictMath.log(StrictMath.abs(raw) / LEAST) / StrictMath.log(2);
        long gone = Days.after(now.toEpochMilli(), daysLeft);
        return Optional.of(new Contribution(
                rule.id(),
                ReasonKind.EVIDENCE,
                Contribution.quantised(bounded),
                events,
                events.getFirst().at(),
                gone,
                StrictMath.abs(raw) * StrictMath.log(2) / rule.halfLifeDays(),
                NextChange.at(Instant.ofEpochMilli(gone), now),
                rule.text(),
                rule.source()));
    }

    private static boolean excused(Unless unless, Stamp event, Dossier dossier) {
        if (unless == null) {
            return false;
        }
        Recent<Match> excuse = dossier.matchesOf(unless.signal().id());
        if (excuse.isEmpty()) {
            return false;
        }
        return unless.before()
                ? excuse.first().at() <= event.at()
                : excuse.last().stamp().at() >= event.at();
    }
}
