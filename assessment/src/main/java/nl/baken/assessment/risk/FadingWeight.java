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

/** What happened, fading with a half-life and bounded by a ceiling. */
final class FadingWeight implements Weight {

    /** Less than this is no reason any more; half a deciban is below what a person can weigh (Good, 1979). */
    static final double LEAST = 0.5;

    private static final double LN_2 = StrictMath.log(2);

    private final Rule.Evidence rule;
    private final List<Stamp> events;
    private final long[] since;
    private final long reference;
    private final double atReference;
    private Long goneAt;

    /** An event that counts, and since when what it states is so. */
    private record Sign(long since, Stamp event) {}

    private FadingWeight(Rule.Evidence rule, List<Sign> signs) {
        this.rule = rule;
        this.events = signs.stream().map(Sign::event).toList();
        this.since = signs.stream().mapToLong(Sign::since).toArray();
        // All events of a rule fade alike, so their sum is kept at the time of the latest and fades as one.
        reference = since[since.length - 1];
        atReference = raw(reference);
    }

    /** The weight of a rule, or null when no event counts. */
    static FadingWeight of(Rule.Evidence rule, Dossier dossier, Instant now) {
        if (!rule.where().holds(dossier.profile()) || !rule.when().holds(dossier, now)) {
            return null;
        }
        List<Sign> signs = new ArrayList<>();
        for (Stamped<Match> event : dossier.matchesOf(rule.on().id()).entries()) {
            if (rule.when().holdsFor(event.value(), dossier, now) && !excused(rule.unless(), event, dossier)) {
                signs.add(new Sign(dossier.since(event), event.stamp()));
            }
        }
        signs.sort(Comparator.comparingLong(Sign::since).thenComparing(Sign::event));
        return signs.isEmpty() ? null : new FadingWeight(rule, signs);
    }

    @Override
    public void addTo(WeightSum sum, long now) {
        // Until the reference some events lie in the future and do not fade yet.
        double raw = now < reference
                ? raw(now)
                : atReference * StrictMath.pow(2, -Days.since(reference, now) / rule.halfLifeDays());
        double bounded = bounded(raw);
        if (StrictMath.abs(bounded) >= LEAST) {
            sum.add(Contribution.thousandths(bounded), false, slope(raw));
        }
    }

    @Override
    public Contribution at(Instant now) {
        double raw = raw(now.toEpochMilli());
        double bounded = bounded(raw);
        if (StrictMath.abs(bounded) < LEAST) {
            return null;
        }
        return new Contribution(
                rule.id(),
                ReasonKind.EVIDENCE,
                Contribution.quantised(bounded),
                events,
                since[0],
                gone(raw, now.toEpochMilli()),
                rule.text(),
                rule.source());
    }

    /** When it weighs too little to be a reason; never when it does so already. */
    NextChange gone(Instant now) {
        long moment = now.toEpochMilli();
        if (goneAt != null && goneAt > moment) {
            return new NextChange(goneAt);
        }
        double raw = raw(moment);
        if (StrictMath.abs(bounded(raw)) < LEAST) {
            return NextChange.NEVER;
        }
        long gone = gone(raw, moment);
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
        hash.add(since[0]);
    }

    private long gone(double raw, long now) {
        double daysLeft = rule.halfLifeDays() * StrictMath.log(StrictMath.abs(raw) / LEAST) / LN_2;
        return Days.after(now, daysLeft);
    }

    private double slope(double raw) {
        return StrictMath.abs(raw) * LN_2 / rule.halfLifeDays();
    }

    private double bounded(double raw) {
        return StrictMath.abs(raw) > StrictMath.abs(rule.ceiling()) ? rule.ceiling() : raw;
    }

    private double raw(long now) {
        double raw = 0;
        for (long moment : since) {
            raw += rule.weight() * StrictMath.pow(2, -Days.since(moment, now) / rule.halfLifeDays());
        }
        return raw;
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
        return before
                || excuses.entries().stream()
                        .filter(excuse -> excuse.value().answers(event.value()))
                        .anyMatch(excuse -> unless.before()
                                ? dossier.since(excuse) <= dossier.since(event)
                                : excuse.stamp().at() >= event.stamp().at());
    }
}
