package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.publication.LastPublished;

/**
 * Weighs the evidence for every risk of a model: weights in decibans add up, and the likelihood follows from their sum
 * (I. J. Good, Probability and the Weighing of Evidence). The sum is no calibrated frequency; the study behind it cannot
 * give one.
 */
public final class RiskReadings {

    private final RiskModel model;
    private final List<RiskRules> rules;

    public RiskReadings(RiskModel model) {
        this.model = model;
        this.rules = model.risks().stream().map(RiskRules::of).toList();
    }

    /** The readings of all risks of the model, in its order, at {@code now}, a moment of the log. */
    public List<AssessedRisk> of(Dossier dossier, LastPublished published, Instant now) {
        return of(new RiskStructures(), dossier, published, now);
    }

    /**
     * The same, where structures that neither an event nor the time has changed are not made again.
     *
     * @param structures of the same project, as an earlier call left them
     */
    public List<AssessedRisk> of(RiskStructures structures, Dossier dossier, LastPublished published, Instant now) {
        structures.bringTo(model, rules, dossier, now);
        List<AssessedRisk> risks = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            String id = rules.get(i).risk().id();
            risks.add(new AssessedRisk(
                    model,
                    rules.get(i),
                    structures.of(i),
                    structures.impact(),
                    published.risks().get(id),
                    Acceptances.running(id, dossier, published, now),
                    now));
        }
        return risks;
    }

    /** The likelihood that goes with a weight of evidence, between 0 and 1. */
    public static double likelihood(double decibans) {
        return 1 / (1 + StrictMath.pow(10, -decibans / 10));
    }
}
