package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Rule;

/**
 * Since when something is being waited for.
 *
 * @param since in milliseconds since 1970 UTC
 * @param times how many things are waited for; 1 or more
 * @param repairable false when it can no longer happen in time
 */
record SilenceClock(long since, int times, boolean repairable) {

    /** The clock of a rule, or null when nothing is waited for. */
    static SilenceClock of(Rule.Silence rule, Dossier dossier, Instant now) {
        Recent<Match> anchors = dossier.matchesOf(rule.anchor().id())
                .where(anchor -> rule.when().holdsFor(anchor, dossier, now));
        Recent<Match> expected = dossier.matchesOf(rule.expected().id());
        if (anchors.isEmpty()) {
            return null;
        }
        long first = anchors.first().at();
        return switch (rule.demand()) {
            case BEFORE ->
                expected.isEmpty() || expected.first().at() > first ? new SilenceClock(first, 1, false) : null;
            case EVER -> expected.isEmpty() ? new SilenceClock(first, 1, true) : null;
            case EVERY ->
                new SilenceClock(
                        expected.isEmpty()
                                ? first
                                : Math.max(first, expected.last().stamp().at()),
                        1,
                        true);
            case AFTER -> after(anchors, expected);
            case EACH -> each(anchors, expected);
        };
    }

    private static SilenceClock after(Recent<Match> anchors, Recent<Match> expected) {
        if (expected.isEmpty()) {
            return new SilenceClock(anchors.first().at(), 1, true);
        }
        long followed = expected.last().stamp().at();
        return anchors.entries().stream()
                .map(anchor -> anchor.stamp().at())
                .filter(at -> at > followed)
                .findFirst()
                .map(at -> new SilenceClock(at, 1, true))
                .orElse(null);
    }

    private static SilenceClock each(Recent<Match> anchors, Recent<Match> expected) {
        Set<String> answered = expected.entries().stream()
                .map(answer -> answer.value().key())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Stamped<Match>> waiting = anchors.entries().stream()
                .filter(anchor -> !answered.contains(anchor.value().key()))
                .toList();
        return waiting.isEmpty()
                ? null
                : new SilenceClock(waiting.getFirst().stamp().at(), waiting.size(), true);
    }
}
