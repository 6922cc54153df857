package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
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
import nl.baken.output.Text;

/**
 * What has not happened, of one risk. It weighs only in a project that reports live, and only for as long as it does: when
 * a project falls silent altogether the weight stays where it was, and the silence becomes an evidence gap.
 *
 * @param weights of what is waited for, from their deadlines on
 * @param gaps of what nobody can know yet, from their deadlines on
 * @param slots of all rules for silences
 */
record Silences(List<GrowingWeight> weights, List<Gap> gaps, List<SilenceSlot> slots) {

    /** It will not be known whether something happened that was expected until then. */
    private record Gap(Text text, long deadline) {}

    /**
     * The silences of a risk.
     *
     * @param origins of the dossier
     * @param silentAfterDays for how long a project counts as reporting after its last live event
     * @param before of the same risk, whose clocks are used again where nothing touched them; null when there is none
     * @param sameGuards true when the conditions of the rules give the answers that they gave before
     */
    static Silences of(
            List<Rule.Silence> rules,
            Dossier dossier,
            Origins origins,
            double silentAfterDays,
            Silences before,
            boolean sameGuards,
            Instant now) {
        List<SilenceSlot> slots = new ArrayList<>(rules.size());
        List<GrowingWeight> weights = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Activity activity = dossier.activity();
        boolean over = isOver(dossier);
        for (int i = 0; i < rules.size(); i++) {
            Rule.Silence rule = rules.get(i);
            SilenceSlot slot = SilenceSlot.of(
                    rule, dossier, origins, before == null ? null : before.slots.get(i), sameGuards, now);
            slots.add(slot);
            SilenceClock clock = rule.afterClosure() || !over ? slot.clock() : null;
            if (clock == null) {
                continue;
            }
            boolean fromBeforeLive = activity.firstLive() == null
                    || (!clock.repairable() && clock.since().at() < activity.firstLive());
            if (clock.since().undated()) {
                // Nobody knows whether its time has passed.
                gaps.add(new Gap(rule.text(), Long.MIN_VALUE));
            } else if (fromBeforeLive) {
                gaps.add(new Gap(rule.text(), Days.after(clock.since().latest(), rule.days())));
            } else {
                weights.add(new GrowingWeight(
                        rule,
                        clock,
                        Days.after(Math.max(clock.since().latest(), activity.firstLive()), rule.days()),
                        Days.after(activity.lastLive(), silentAfterDays)));
            }
        }
        return new Silences(weights, gaps, slots);
    }

    /** What is not known at a moment, in milliseconds since 1970 UTC. */
    List<Text> gaps(long now) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        return gaps.stream().filter(gap -> gap.deadline() <= now).map(Gap::text).toList();
    }

    /** The next deadline; never when none lies ahead, or when the project will have stopped reporting by then. */
    NextChange next(Instant now) {
        NextChange next = NextChange.NEVER;
        for (GrowingWeight weight : weights) {
            if (weight.deadline() <= weight.reportedUntil()) {
                next = next.or(NextChange.at(Instant.ofEpochMilli(weight.deadline()), now));
            }
        }
        for (Gap gap : gaps) {
            if (gap.deadline() > now.toEpochMilli()) {
                next = next.or(new NextChange(gap.deadline()));
            }
        }
        return next;
    }

    /** A project that was left on the shelf, or ended without a decision, still owes what it owed. */
    private static boolean isOver(Dossier dossier) {
        PhaseEntry latest = Stamped.valueOf(dossier.phase());
        return latest != null
                && latest.phase() == Phase.CLOSED
                && latest.closure() != Closure.SHELVED
                && !Boolean.FALSE.equals(latest.decided());
    }
}
