package nl.baken.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.baken.assessment.LastPublished.PublishedRisk;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;

/** What a reader of one reading would notice, compared with what was said last. */
final class RiskHistory {

    /** A deciban is the least that a person can weigh (I. J. Good, 1979). */
    static final double VISIBLE = 1.0;

    private final RiskModel model;
    private final ProjectRef project;
    private final Instant now;

    RiskHistory(RiskModel model, ProjectRef project, Instant now) {
        this.model = model;
        this.project = project;
        this.now = now;
    }

    /** The change, or null when nobody would notice. */
    RiskChange change(RiskReading reading, PublishedRisk said) {
        boolean noticed = said == null
                || said.level() != reading.getLevel()
                || said.knowledge() != reading.getKnowledge()
                || !Objects.equals(said.acceptedUntil(), acceptedUntil(reading))
                || Math.abs(said.decibans() - reading.getDecibans()) >= VISIBLE;
        return noticed
                ? new RiskChange(
                        project,
                        now,
                        model.ref(),
                        reading.getRisk(),
                        said == null ? null : said.level(),
                        reading.getLevel(),
                        said == null ? null : said.decibans(),
                        reading.getDecibans(),
                        reading.getLikelihood(),
                        reading.getKnowledge(),
                        because(reading, said),
                        reading.getAcceptance())
                : null;
    }

    /** What to remember of a reading that was published. */
    static PublishedRisk said(RiskReading reading) {
        return new PublishedRisk(
                reading.getLevel(),
                reading.getLevelSince().toEpochMilli(),
                reading.getDecibans(),
                reading.getKnowledge(),
                acceptedUntil(reading),
                weights(reading));
    }

    private static LocalDate acceptedUntil(RiskReading reading) {
        return reading.getAcceptance() == null ? null : reading.getAcceptance().getUntil();
    }

    private List<Reason> because(RiskReading reading, PublishedRisk said) {
        Map<String, Double> before = said == null ? Map.of() : said.reasons();
        List<Reason> because = new ArrayList<>();
        for (Reason reason : reading.getReasons()) {
            double change = reason.getDecibans() - before.getOrDefault(reason.getRule(), 0.0);
            if (!before.containsKey(reason.getRule()) || Math.abs(change) >= VISIBLE) {
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
