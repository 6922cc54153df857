package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Activity;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.Closure;
import nl.baken.event.Phase;
import nl.baken.output.ReasonKind;

/**
 * What has not happened. It weighs only in a project that reports live, and only for as long as it does: when a project
 * falls silent altogether the weight stays where it was, and the silence becomes an evidence gap.
 */
final class SilenceWeight {

    private SilenceWeight() {}

    /** @param silentAfterDays for how long a project counts as reporting after its last live event */
    static Silence of(Rule.Silence rule, Dossier dossier, double silentAfterDays, Instant now) {
        boolean over = !rule.afterClosure() && over(dossier);
        boolean meant = rule.where().holds(dossier.profile()) && rule.when().holds(dossier, now);
        SilenceClock clock = over || !meant ? null : SilenceClock.of(rule, dossier, now);
        if (clock == null) {
            return new Silence.Quiet(NextChange.NEVER);
        }
        Activity activity = dossier.activity();
        boolean fromBeforeLive =
                activity.firstLive() == null || (!clock.repairable() && clock.since() < activity.firstLive());
        if (fromBeforeLive) {
            return gap(rule, Days.after(clock.since(), rule.days()), now);
        }
        long deadline = Days.after(Math.max(clock.since(), activity.firstLive()), rule.days());
        long reportedUntil = Days.after(activity.lastLive(), silentAfterDays);
        long until = Math.min(now.toEpochMilli(), reportedUntil);
        if (until < deadline) {
            return new Silence.Quiet(
                    deadline <= reportedUntil ? NextChange.at(Instant.ofEpochMilli(deadline), now) : NextChange.NEVER);
        }
        return telling(rule, clock, deadline, until, reportedUntil, now);
    }

    private static Silence gap(Rule.Silence rule, long deadline, Instant now) {
        return deadline <= now.toEpochMilli()
                ? new Silence.Gap(rule.text(), NextChange.NEVER)
                : new Silence.Quiet(NextChange.at(Instant.ofEpochMilli(deadline), now));
    }

    private static Silence telling(
            Rule.Silence rule, SilenceClock clock, long deadline, long until, long reportedUntil, Instant now) {
        double growing = rule.growDays() == 0 ? 1 : Math.min(1, Days.since(deadline, until) / rule.growDays());
        double grown = rule.weight() + (rule.ceiling() - rule.weight()) * growing;
        double weight = Math.min(rule.ceiling(), grown * clock.times());
        boolean grows = growing < 1 && now.toEpochMilli() < reportedUntil && weight < rule.ceiling();
        double slope = grows ? (rule.ceiling() - rule.weight()) / rule.growDays() * clock.times() : 0;
        Contribution contribution = new Contribution(
                rule.id(),
                ReasonKind.SILENCE,
                Contribution.quantised(weight),
                List.of(),
                deadline,
                null,
                slope,
                NextChange.NEVER,
                rule.text(),
                rule.source());
        return new Silence.Telling(contribution, NextChange.NEVER);
    }

    /** A project that was left on the shelf, or ended without a decision, still owes what it owed. */
    private static boolean over(Dossier dossier) {
        PhaseEntry latest = Stamped.valueOf(dossier.phases().last());
        return latest != null
                && latest.phase() == Phase.CLOSED
                && latest.closure() != Closure.SHELVED
                && !Boolean.FALSE.equals(latest.decided());
    }
}
