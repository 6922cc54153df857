package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final Comparator<Stamp> FIRST_TO_BE_OVER = Comparator.comparing(Stamp::undated)
            .thenComparingLong(Stamp::latest)
            .thenComparing(Comparator.naturalOrder());

    /** The clock of a rule, or null when nothing is waited for. */
    static SilenceClock of(Rule.Silence rule, Dossier dossier, Instant now) {
        Recent<Match> anchors = dossier.matchesOf(rule.anchor().id())
                .where(anchor -> rule.when().holdsFor(anchor, dossier, now));
        Recent<Match> expected = dossier.matchesOf(rule.expected().id());
        if (anchors.isEmpty()) {
            return null;
        }
        List<Stamp> all = Stream.concat(
                        Stream.of(anchors.first()), anchors.entries().stream().map(dossier::since))
                .toList();
        return switch (rule.demand()) {
            case BEFORE ->
                earliest(all.stream()
                                .filter(anchor ->
                                        expected.isEmpty() || expected.first().isSurelyAfter(anchor))
                                .toList())
                        .map(since -> new SilenceClock(since, 1, false))
                        .orElse(null);
            case EVER -> expected.isEmpty() ? new SilenceClock(earliest(all).orElseThrow(), 1, true) : null;
            case EVERY -> every(earliest(all).orElseThrow(), expected);
            case AFTER ->
                expected.isEmpty()
                        ? new SilenceClock(earliest(all).orElseThrow(), 1, true)
                        : after(anchors, expected, dossier);
            case EACH -> each(anchors, expected, dossier);
        };
    }

    /** From the last time on that it may have been done. Of what has no date the place in the order is known. */
    private static SilenceClock every(Stamp first, Recent<Match> expected) {
        if (expected.isEmpty()
                || (first.undated() && first.at() >= expected.last().stamp().at())) {
            return new SilenceClock(first, 1, true);
        }
        if (expected.last().stamp().undated()) {
            return new SilenceClock(expected.last().stamp(), 1, true);
        }
        Stamp since = Stream.concat(
                        Stream.of(first), expected.entries().stream().map(Stamped::stamp))
                .filter(stamp -> !stamp.undated())
                .max(FIRST_TO_BE_OVER)
                .orElseThrow();
        return new SilenceClock(since, 1, true);
    }

    private static SilenceClock after(Recent<Match> anchors, Recent<Match> expected, Dossier dossier) {
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
        return earliest(waiting.stream().map(dossier::since).toList()).orElseThrow();
    }

    /**
     * The one that has surely been first: a day in June comes before "some day of this year", and all come before what has no
     * date. Otherwise an answer to the one that is known less exactly would start the clock earlier.
     */
    private static Optional<Stamp> earliest(List<Stamp> stamps) {
        return stamps.stream().min(FIRST_TO_BE_OVER);
    }
}
