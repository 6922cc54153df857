package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Rule;

/**
 * Since when something is being waited for.
 *
 * @param since the event from which on it is waited for
 * @param times how many things are waited for; 1 or more
 * @param repairable false when it can no longer happen in time
 */
record SilenceClock(Stamp since, int times, boolean repairable) {

    /** The clock of a rule, or null when nothing is waited for. */
    static SilenceClock of(Rule.Silence rule, Dossier dossier, Instant now) {
        Recent<Match> anchors = dossier.matchesOf(rule.anchor().id())
                .where(anchor -> rule.when().holdsFor(anchor, dossier, now));
        Recent<Match> expected = dossier.matchesOf(rule.expected().id());
        if (anchors.isEmpty()) {
            return null;
        }
        Stamp first = earlier(anchors.first(), since(anchors.entries(), dossier));
        return switch (rule.demand()) {
            case BEFORE ->
                expected.isEmpty() || expected.first().isSurelyAfter(first) ? new SilenceClock(first, 1, false) : null;
            case EVER -> expected.isEmpty() ? new SilenceClock(first, 1, true) : null;
            case EVERY ->
                new SilenceClock(
                        expected.isEmpty()
                                        || first.at() >= expected.last().stamp().at()
                                ? first
                                : expected.last().stamp(),
                        1,
                        true);
            case AFTER -> after(anchors, expected, first, dossier);
            case EACH -> each(anchors, expected, dossier);
        };
    }

    private static SilenceClock after(Recent<Match> anchors, Recent<Match> expected, Stamp first, Dossier dossier) {
        if (expected.isEmpty()) {
            return new SilenceClock(first, 1, true);
        }
        List<Stamped<Match>> waiting = anchors.entries().stream()
                .filter(anchor -> expected.entries().stream()
                        .noneMatch(answer -> answer.value().answers(anchor.value())
                                && (answer.stamp().at() >= anchor.stamp().at()
                                        || !anchor.stamp().isSurelyAfter(answer.stamp()))))
                .toList();
        return waiting.isEmpty() ? null : new SilenceClock(since(waiting, dossier), 1, true);
    }

    private static SilenceClock each(Recent<Match> anchors, Recent<Match> expected, Dossier dossier) {
        List<Stamped<Match>> waiting = anchors.entries().stream()
                .filter(anchor -> expected.entries().stream().noneMatch(answer -> isAnswered(anchor, answer, dossier)))
                .toList();
        return waiting.isEmpty() ? null : new SilenceClock(since(waiting, dossier), waiting.size(), true);
    }

    /** What is asked again after its answer waits again. */
    private static boolean isAnswered(Stamped<Match> anchor, Stamped<Match> answer, Dossier dossier) {
        String key = answer.value().key();
        return key != null
                && key.equals(anchor.value().key())
                && (!anchor.stamp().isAfter(answer.stamp()) || !dossier.isRestated(anchor));
    }

    private static Stamp since(List<Stamped<Match>> waiting, Dossier dossier) {
        return waiting.stream()
                .map(dossier::since)
                .min(Comparator.comparingLong(Stamp::at).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static Stamp earlier(Stamp one, Stamp other) {
        return one.at() <= other.at() ? one : other;
    }
}
