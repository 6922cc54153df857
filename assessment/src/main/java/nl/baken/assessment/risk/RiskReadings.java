package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.LastPublished;
import nl.baken.assessment.LastPublished.PublishedRisk;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/**
 * Weighs the evidence for every risk: weights in decibans add up, and the likelihood follows from their sum (I. J. Good,
 * Probability and the Weighing of Evidence). The sum is no calibrated frequency; the study behind it cannot give one.
 */
public final class RiskReadings {

    private RiskReadings() {}

    /** The readings of all risks of the model, in its order. */
    public static List<Reading> of(RiskModel model, Dossier dossier, LastPublished said, Instant now) {
        return model.risks().stream()
                .map(risk -> reading(
                        model,
                        risk,
                        dossier,
                        said.risks().get(risk.id()),
                        Acceptances.running(risk.id(), dossier, said, now),
                        now))
                .toList();
    }

    /** The likelihood that goes with a weight of evidence, between 0 and 1 (design section 7). */
    public static double likelihood(double decibans) {
        return 1 / (1 + StrictMath.pow(10, -decibans / 10));
    }

    private static Reading reading(
            RiskModel model, Risk risk, Dossier dossier, PublishedRisk said, RiskAcceptance acceptance, Instant now) {
        List<Contribution> contributions = new ArrayList<>(prior(risk.prior(), dossier, now));
        KnowledgeGrade knowledge = KnowledgeGrade.of(risk.expectations(), dossier, now);
        Set<Text> gaps = new LinkedHashSet<>(knowledge.gaps());
        NextChange next = knowledge.next().or(ofConditions(risk, dossier, now));
        for (Rule rule : risk.rules()) {
            switch (rule) {
                case Rule.Evidence evidence ->
                    EvidenceWeight.of(evidence, dossier, now).ifPresent(contributions::add);
                case Rule.Safeguard safeguard ->
                    SafeguardWeight.of(safeguard, dossier, now).ifPresent(contributions::add);
                case Rule.Silence silence -> {
                    Silence heard =
                            SilenceWeight.of(silence, dossier, model.alerts().silentAfterDays(), now);
                    next = next.or(heard.next());
                    switch (heard) {
                        case Silence.Telling telling -> contributions.add(telling.contribution());
                        case Silence.Gap gap -> gaps.add(gap.text());
                        case Silence.Quiet quiet -> {
                            // Nothing is missing yet.
                        }
                    }
                }
            }
        }
        for (Contribution contribution : contributions) {
            next = next.or(contribution.nextJump());
        }
        contributions.sort(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.decibans()))
                .thenComparing(Contribution::rule));
        double residual = Contribution.sum(contributions);
        double inherent = Contribution.sum(contributions.stream()
                .filter(contribution -> contribution.kind() != ReasonKind.SAFEGUARD)
                .toList());
        int impact = model.impact().of(dossier.profile());
        LevelStep level = LevelStep.of(model.levels(), impact, residual, said, now);
        next = next.or(level.next())
                .or(Acceptances.nextChange(acceptance, now))
                .or(Drift.next(
                        model.levels(),
                        impact,
                        residual,
                        contributions,
                        EndingSafeguards.weights(contributions, model.alerts(), now),
                        said,
                        now));
        RiskReading reading = new RiskReading(
                risk.id(),
                risk.name(),
                risk.inferred(),
                residual,
                likelihood(residual),
                inherent,
                likelihood(inherent),
                impact,
                level.level(),
                Instant.ofEpochMilli(level.since()),
                knowledge.grade(),
                List.copyOf(gaps),
                contributions.stream().map(Contribution::toReason).toList(),
                Remedies.of(risk, dossier, contributions, now),
                acceptance);
        return new Reading(reading, next);
    }

    /** When the condition of a rule may hold, or hold no longer; also of a rule that has no weight now. */
    private static NextChange ofConditions(Risk risk, Dossier dossier, Instant now) {
        NextChange next = NextChange.NEVER;
        for (Rule rule : risk.rules()) {
            next = next.or(
                    rule.when().nextChange(dossier.matchesOf(rule.events().id()), dossier, now));
        }
        for (Prior.Adjustment adjustment : risk.prior().adjustments()) {
            next = next.or(adjustment.when().nextChange(Recent.empty(), dossier, now));
        }
        return next;
    }

    private static List<Contribution> prior(Prior prior, Dossier dossier, Instant now) {
        List<Contribution> parts = new ArrayList<>();
        parts.add(prior("prior", prior.base(), prior.text()));
        for (Prior.Adjustment adjustment : prior.adjustments()) {
            if (adjustment.holds(dossier, now)) {
                parts.add(prior("prior." + adjustment.id(), adjustment.decibans(), adjustment.text()));
            }
        }
        return parts;
    }

    private static Contribution prior(String rule, double decibans, Text text) {
        return new Contribution(
                rule,
                ReasonKind.PRIOR,
                Contribution.quantised(decibans),
                List.of(),
                null,
                null,
                0,
                NextChange.NEVER,
                text,
                null);
    }
}
