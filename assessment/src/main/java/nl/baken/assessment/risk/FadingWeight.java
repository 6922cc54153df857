package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Unless;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.ReasonKind;

/**
 * What happened, fading with a half-life and bounded by a ceiling. What is undated does not fade, nor does a condition that stands
 * until something ends it.
 */
final class FadingWeight implements Weight {

    /** Less than this is no reason any more; half a deciban is below what a person can weigh (Good, 1979). */
    static final double LEAST = 0.5;

    private static final double LN_2 = StrictMath.log(2);

    private final Rule.Evidence rule;
    private final List<Stamp> events;
    private final Stamp since;
    private final long[] fadesFrom;
    private final double fixed;
    private final long reference;
    private final double atReference;
    private Long goneAt;

    /** An event that counts, and since when what it states is so. */
    private record Sign(Stamp since, Stamp event) {}

    private FadingWeight(Rule.Evidence rule, List<Sign> signs) {
        this.rule = rule;
        this.events = signs.stream().map(Sign::event).toList();
        since = signs.getFirst().since();
        fadesFrom = signs.stream()
                .map(Sign::since)
                .filter(stamp -> !rule.stands() && !stamp.undated())
                .mapToLong(Stamp::latest)
                .sorted()
                .toArray();
        fixed = rule.weight() * (signs.size() - fadesFrom.length);
        // All events of a rule fade alike, so their sum is kept at the time of the latest and fades as one.
        reference = fadesFrom.length == 0 ? 0 : fadesFrom[fadesFrom.length - 1];
        atReference = fading(reference);
    }

    /** The weight of a rule, or null when no event counts. */
    static FadingWeight of(Rule.Evidence rule, Dossier dossier, Instant now) {
        Recent<Match> all = dossier.matchesOf(rule.on().id());
        if (all.isEmpty()
                || !rule.where().holds(dossier.profile())
                || !rule.when().holds(dossier, now)) {
            return null;
        }
        List<Sign> signs = new ArrayList<>();
        for (Stamped<Match> event : all.entries()) {
            if (rule.when().holdsFor(event.value(), dossier, now)
                    && !excused(rule.unless(), event, dossier)
                    && !isEnded(rule, event, dossier)) {
                signs.add(new Sign(dossier.since(event), event.stamp()));
            }
        }
        signs.sort(Comparator.comparingLong((Sign sign) -> sign.since().at()).thenComparing(Sign::event));
        return signs.isEmpty() ? null : new FadingWeight(rule, signs);
    }

    @Override
    public void addTo(WeightSum sum, long now) {
        // Until the reference some events lie in the future and do not fade yet.
        double fading = now < reference
                ? fading(now)
                : atReference * StrictMath.pow(2, -Days.since(reference, now) / rule.halfLifeDays());
        double bounded = bounded(fixed + fading);
        if (StrictMath.abs(bounded) >= LEAST) {
            sum.add(Contribution.thousandths(bounded), false, slope(fading));
        }
    }

    @Override
    public Contribution at(Instant now) {
        double fading = fading(now.toEpochMilli());
        double bounded = bounded(fixed + fading);
        if (StrictMath.abs(bounded) < LEAST) {
            return null;
        }
        return new Contribution(
                rule.id(),
                ReasonKind.EVIDENCE,
                Contribution.quantised(bounded),
                events,
                since.at(),
                since.undated(),
                gone(fading, now.toEpochMilli()),
                rule.text(),
                rule.source());
    }

    /** Whether it is a reason at a moment, in milliseconds since 1970 UTC, and raises the risk. */
    boolean raises(long now) {
        return rule.weight() > 0 && bounded(fixed + fading(now)) >= LEAST;
    }

    /** When it weighs too little to be a reason; never when it does so already. */
    NextChange gone(Instant now) {
        long moment = now.toEpochMilli();
        if (goneAt != null && goneAt > moment) {
            return new NextChange(goneAt);
        }
        double fading = fading(moment);
        Long gone = StrictMath.abs(bounded(fixed + fading)) < LEAST ? null : gone(fading, moment);
        if (gone == null) {
            return NextChange.NEVER;
        }
        // Before the reference some events do not fade yet, and the moment is too early.
        goneAt = moment < reference ? null : gone;
        return NextChange.at(Instant.ofEpochMilli(gone), now);
    }

    /** Adds which events count. */
    void addTo(ValueHash hash) {
        hash.add(rule.id()).add(events.size());
        for (int i = Math.max(0, events.size() - Contribution.EVENTS_SHOWN); i < events.size(); i++) {
            hash.add(events.get(i).event());
        }
        hash.add(since.undated() ? -1 : since.at());
    }

    /** Null when it stays: what does not fade is enough to be a reason. */
    private Long gone(double fading, long now) {
        double left = LEAST - StrictMath.abs(fixed);
        if (left <= 0) {
            return null;
        }
        double daysLeft = rule.halfLifeDays() * StrictMath.log(StrictMath.abs(fading) / left) / LN_2;
        return Days.after(now, daysLeft);
    }

    private double slope(double fading) {
        return StrictMath.abs(fading) * LN_2 / rule.halfLifeDays();
    }

    private double bounded(double raw) {
        return StrictMath.abs(raw) > StrictMath.abs(rule.ceiling()) ? rule.ceiling() : raw;
    }

    private double fading(long now) {
        double raw = 0;
        for (long moment : fadesFrom) {
            raw += rule.weight() * StrictMath.pow(2, -Days.since(moment, now) / rule.halfLifeDays());
        }
        return raw;
    }

    private static boolean isEnded(Rule.Evidence rule, Stamped<Match> event, Dossier dossier) {
        return rule.stands()
                && isAnswered(false, event, dossier.matchesOf(rule.until().id()), dossier);
    }

    /** What is about one thing excuses no other of its sort. */
    private static boolean excused(Unless unless, Stamped<Match> event, Dossier dossier) {
        if (unless == null) {
            return false;
        }
        Recent<Match> excuses = dossier.matchesOf(unless.signal().id());
        boolean before = unless.before()
                && !excuses.isEmpty()
                && !excuses.last().value().isTiedTo(event.value())
                && excuses.first().at() <= event.stamp().at();
        return before || isAnswered(unless.before(), event, excuses, dossier);
    }

    private static boolean isAnswered(boolean before, Stamped<Match> event, Recent<Match> excuses, Dossier dossier) {
        for (Stamped<Match> excuse : excuses.entries()) {
            if (excuse.value().answers(event.value())
                    && (before
                            ? dossier.since(excuse).at() <= dossier.since(event).at()
                            : excuse.stamp().at() >= event.stamp().at())) {
                return true;
            }
        }
        return false;
    }
}
