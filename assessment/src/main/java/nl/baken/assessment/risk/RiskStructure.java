package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Recent;
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
 * @param standing the prior and the safeguards
 * @param safeguards those of them that are safeguards
 * @param fading evidence
 * @param silences what has not happened
 * @param knowledge what is known of what should be known
 * @param until when time alone changes the structure
 */
record RiskStructure(
        List<StandingWeight> standing,
        List<StandingWeight> safeguards,
        List<FadingWeight> fading,
        Silences silences,
        KnowledgeGrade knowledge,
        NextChange until) {

    /** The structure of a risk at {@code now}, a moment of the log. */
    static RiskStructure of(RiskRules rules, Dossier dossier, double silentAfterDays, Instant now) {
        Risk risk = rules.risk();
        List<StandingWeight> standing = prior(risk.prior(), dossier, now);
        List<StandingWeight> safeguards = new ArrayList<>();
        NextChange until = ofGuards(risk, dossier, now);
        for (Rule.Safeguard rule : rules.safeguards()) {
            StandingWeight weight = StandingSafeguard.of(rule, dossier, now);
            if (weight != null) {
                safeguards.add(weight);
                until = until.or(NextChange.at(
                        Instant.ofEpochMilli(weight.contribution().until()), now));
            }
        }
        standing.addAll(safeguards);
        List<FadingWeight> fading = new ArrayList<>();
        for (Rule.Evidence rule : rules.evidence()) {
            FadingWeight weight = FadingWeight.of(rule, dossier, now);
            if (weight != null) {
                fading.add(weight);
                until = until.or(weight.gone(now));
            }
        }
        KnowledgeGrade knowledge = KnowledgeGrade.of(risk.expectations(), dossier, now);
        return new RiskStructure(
                standing,
                safeguards,
                fading,
                Silences.of(rules.silences(), dossier, silentAfterDays, now),
                knowledge,
                until.or(knowledge.next()));
    }

    /** The same with other silences: every event of a project that reports moves them. */
    RiskStructure withSilences(RiskRules rules, Dossier dossier, double silentAfterDays, Instant now) {
        return new RiskStructure(
                standing,
                safeguards,
                fading,
                Silences.of(rules.silences(), dossier, silentAfterDays, now),
                knowledge,
                until);
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
    private static NextChange ofGuards(Risk risk, Dossier dossier, Instant now) {
        NextChange next = NextChange.NEVER;
        for (Rule rule : risk.rules()) {
            next = next.or(rule.when().nextChange(dossier.matchesOf(rule.events().id()), dossier, now));
        }
        for (Prior.Adjustment adjustment : risk.prior().adjustments()) {
            next = next.or(adjustment.when().nextChange(Recent.empty(), dossier, now));
        }
        return next;
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
                rule, ReasonKind.PRIOR, Contribution.quantised(decibans), List.of(), null, null, text, null));
    }
}
