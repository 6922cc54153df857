package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.ReasonKind;
import nl.baken.output.Text;

/**
 * What weighs in a risk, apart from how much it weighs at a moment: it changes with events, and by the passing of time
 * only at moments that are known.
 *
 * @param prior what the profile makes plausible
 * @param standing the prior and the safeguards
 * @param safeguards those of them that are safeguards
 * @param fading evidence
 * @param slots of all rules for evidence, also of those without a weight
 * @param silences what has not happened
 * @param knowledge what is known of what should be known
 * @param remedied rules that count for the project and say what to do
 * @param reads what the conditions of its rules read of the project
 * @param digest a hash of all of it
 * @param until when time alone changes the structure
 */
record RiskStructure(
        List<StandingWeight> prior,
        List<StandingWeight> standing,
        List<StandingWeight> safeguards,
        List<FadingWeight> fading,
        List<EvidenceSlot> slots,
        Silences silences,
        KnowledgeGrade knowledge,
        List<Rule> remedied,
        List<Object> reads,
        long digest,
        NextChange until) {

    /**
     * The structure of a risk at {@code now}, a moment of the log.
     *
     * @param before of the same risk, whose weights are used again where nothing touched them; null when there is none
     */
    static RiskStructure of(
            RiskRules rules, Dossier dossier, double silentAfterDays, RiskStructure before, Instant now) {
        Risk risk = rules.risk();
        List<Object> reads = rules.reads(dossier);
        boolean sameGuards = before != null && !before.until.isOver(now) && reads.equals(before.reads);
        List<StandingWeight> prior = sameGuards ? before.prior : prior(risk.prior(), dossier, now);
        List<StandingWeight> standing = new ArrayList<>(prior);
        List<StandingWeight> safeguards = new ArrayList<>();
        NextChange until = ofGuards(risk, rules.guardedRules(), dossier, now);
        for (Rule.Safeguard rule : rules.safeguards()) {
            StandingWeight weight = StandingSafeguard.of(rule, dossier, now);
            if (weight != null) {
                safeguards.add(weight);
                until = until.or(weight.end(now));
            }
        }
        standing.addAll(safeguards);
        List<FadingWeight> fading = new ArrayList<>();
        List<EvidenceSlot> slots = new ArrayList<>(rules.evidence().size());
        for (int i = 0; i < rules.evidence().size(); i++) {
            EvidenceSlot slot = EvidenceSlot.of(
                    rules.evidence().get(i), dossier, now, before == null ? null : before.slots.get(i), sameGuards);
            slots.add(slot);
            if (slot.weight() != null) {
                fading.add(slot.weight());
                until = until.or(slot.weight().gone(now));
            }
        }
        KnowledgeGrade knowledge = KnowledgeGrade.of(risk.expectations(), dossier, now);
        List<Rule> remedied = sameGuards ? before.remedied : remedied(rules, dossier, now);
        return new RiskStructure(
                prior,
                standing,
                safeguards,
                fading,
                slots,
                Silences.of(
                        rules.silences(),
                        dossier,
                        silentAfterDays,
                        before == null ? null : before.silences,
                        false,
                        now),
                knowledge,
                remedied,
                reads,
                digest(standing, fading, knowledge, remedied),
                until.or(knowledge.next()));
    }

    private static long digest(
            List<StandingWeight> standing, List<FadingWeight> fading, KnowledgeGrade knowledge, List<Rule> remedied) {
        ValueHash hash = new ValueHash();
        standing.forEach(weight -> weight.contribution().addTo(hash));
        fading.forEach(weight -> weight.addTo(hash));
        knowledge.gaps().forEach(gap -> hash.add(gap.getNl()).add(gap.getEn()));
        hash.add(knowledge.grade());
        remedied.forEach(rule -> hash.add(rule.id()));
        return hash.value();
    }

    /** The same with other silences: every event of a project that reports moves them. */
    RiskStructure withSilences(RiskRules rules, Dossier dossier, double silentAfterDays, Instant now) {
        return new RiskStructure(
                prior,
                standing,
                safeguards,
                fading,
                slots,
                Silences.of(rules.silences(), dossier, silentAfterDays, silences, true, now),
                knowledge,
                remedied,
                reads,
                digest,
                until);
    }

    /** Whether something that happened raises the risk, at a moment in milliseconds since 1970 UTC. */
    boolean isEventful(long now) {
        for (FadingWeight weight : fading) {
            if (weight.raises(now)) {
                return true;
            }
        }
        return false;
    }

    WeightSum sum(long now) {
        WeightSum sum = new WeightSum();
        for (StandingWeight weight : standing) {
            weight.addTo(sum, now);
        }
        for (FadingWeight weight : fading) {
            weight.addTo(sum, now);
        }
        for (GrowingWeight weight : silences.weights()) {
            weight.addTo(sum, now);
        }
        return sum;
    }

    /** All weights as reasons, in no order. */
    List<Contribution> contributions(Instant now) {
        List<Contribution> contributions = new ArrayList<>();
        add(standing, contributions, now);
        add(fading, contributions, now);
        add(silences.weights(), contributions, now);
        return contributions;
    }

    private static void add(List<? extends Weight> weights, List<Contribution> contributions, Instant now) {
        for (Weight weight : weights) {
            Contribution contribution = weight.at(now);
            if (contribution != null) {
                contributions.add(contribution);
            }
        }
    }

    /** When the condition of a rule may hold, or hold no longer; also of a rule that has no weight now. */
    private static NextChange ofGuards(Risk risk, List<Rule> guarded, Dossier dossier, Instant now) {
        NextChange next = NextChange.NEVER;
        for (Rule rule : guarded) {
            next = next.or(
                    rule.when().nextChange(dossier.matchesOf(rule.events().id()), dossier, now));
        }
        for (Prior.Adjustment adjustment : risk.prior().adjustments()) {
            next = next.or(adjustment.when().nextChange(Recent.empty(), dossier, now));
        }
        return next;
    }

    private static List<Rule> remedied(RiskRules rules, Dossier dossier, Instant now) {
        List<Rule> remedied = new ArrayList<>();
        for (Rule rule : rules.remedied()) {
            if (rule.where().holds(dossier.profile()) && rule.when().holds(dossier, now)) {
                remedied.add(rule);
            }
        }
        return remedied;
    }

    private static List<StandingWeight> prior(Prior prior, Dossier dossier, Instant now) {
        List<StandingWeight> parts = new ArrayList<>();
        parts.add(prior("prior", prior.base(), prior.text()));
        for (Prior.Adjustment adjustment : prior.adjustments()) {
            if (adjustment.holds(dossier, now)) {
                parts.add(prior("prior." + adjustment.id(), adjustment.decibans(), adjustment.text()));
            }
        }
        return parts;
    }

    private static StandingWeight prior(String rule, double decibans, Text text) {
        return StandingWeight.of(new Contribution(
                rule, ReasonKind.PRIOR, Contribution.quantised(decibans), List.of(), null, false, null, text, null));
    }
}
