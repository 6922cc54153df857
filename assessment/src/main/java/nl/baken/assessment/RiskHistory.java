package nl.baken.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;

/** What a reader of one reading would notice, compared with what was said last. */
final class RiskHistory {

    private final RiskModel model;
    private final ProjectRef project;
    private final Instant now;

    RiskHistory(RiskModel model, ProjectRef project, Instant now) {
        this.model = model;
        this.project = project;
        this.now = now;
    }

    /** True when a reader would notice the difference from what was published last; null when nothing was. */
    static boolean isVisible(AssessedRisk risk, PublishedRisk published) {
        return published == null
                || published.level() != risk.level()
                || published.knowledge() != risk.knowledge()
                || !Objects.equals(published.acceptedUntil(), acceptedUntil(risk.acceptance()))
                || Math.abs(published.decibans() - risk.decibans()) >= PublishedRisk.VISIBLE;
    }

    /** The change from what was published last; null when nothing was. */
    RiskChange change(RiskReading reading, PublishedRisk published) {
        return new RiskChange(
                project,
                now,
                model.ref(),
                reading.getRisk(),
                published == null ? null : published.level(),
                reading.getLevel(),
                published == null ? null : published.decibans(),
                reading.getDecibans(),
                reading.getLikelihood(),
                reading.getKnowledge(),
                because(reading, published),
                reading.getAcceptance());
    }

    /** What to remember of a reading that was published. */
    static PublishedRisk published(RiskReading reading) {
        return new PublishedRisk(
                reading.getLevel(),
                reading.getLevelSince().toEpochMilli(),
                reading.getDecibans(),
                reading.getKnowledge(),
                acceptedUntil(reading.getAcceptance()),
                weights(reading));
    }

    private static LocalDate acceptedUntil(RiskAcceptance acceptance) {
        return acceptance == null ? null : acceptance.getUntil();
    }

    private List<Reason> because(RiskReading reading, PublishedRisk said) {
        Map<String, Double> before = said == null ? Map.of() : said.reasons();
        List<Reason> because = new ArrayList<>();
        for (Reason reason : reading.getReasons()) {
            double change = reason.getDecibans() - before.getOrDefault(reason.getRule(), 0.0);
            if (!before.containsKey(reason.getRule()) || Math.abs(change) >= PublishedRisk.VISIBLE) {
                because.add(reason);
            }
        }
        Map<String, Double> present = weights(reading);
        for (String rule : before.keySet()) {
            if (!present.containsKey(rule)) {
                addGone(rule, reading.getRisk(), because);
            }
        }
        return because;
    }

    /** A reason that is gone explains a change as well as a new one; it is shown with no weight left. */
    private void addGone(String rule, String risk, List<Reason> because) {
        for (Risk candidate : model.risks()) {
            if (candidate.id().equals(risk)) {
                candidate.rules().stream()
                        .filter(known -> known.id().equals(rule))
                        .map(known -> new Reason(
                                rule, kind(known), 0.0, List.of(), 0, null, now, known.text(), known.source()))
                        .forEach(because::add);
            }
        }
    }

    private static ReasonKind kind(Rule rule) {
        return switch (rule) {
            case Rule.Evidence evidence -> ReasonKind.EVIDENCE;
            case Rule.Silence silence -> ReasonKind.SILENCE;
            case Rule.Safeguard safeguard -> ReasonKind.SAFEGUARD;
        };
    }

    private static NavigableMap<String, Double> weights(RiskReading reading) {
        NavigableMap<String, Double> weights = new TreeMap<>();
        reading.getReasons().forEach(reason -> weights.put(reason.getRule(), reason.getDecibans()));
        return weights;
    }
}
