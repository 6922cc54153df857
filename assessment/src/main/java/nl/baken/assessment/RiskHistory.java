package nl.baken.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.assessment.risk.Contribution;
import nl.baken.assessment.risk.RiskReadings;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskChange;

/** What a reader of one reading would notice, compared with what was published last. */
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
                || published.basis() != risk.basis()
                || published.knowledge() != risk.knowledge()
                || !Objects.equals(published.acceptedUntil(), acceptedUntil(risk.acceptance()))
                || Math.abs(published.decibans() - risk.decibans()) >= PublishedRisk.VISIBLE;
    }

    /** The change from what was published last; null when nothing was. */
    RiskChange change(AssessedRisk risk, PublishedRisk published) {
        return new RiskChange(
                project,
                now,
                model.ref(),
                risk.id(),
                published == null ? null : published.level(),
                risk.level(),
                risk.basis(),
                published == null ? null : published.decibans(),
                risk.decibans(),
                RiskReadings.likelihood(risk.decibans()),
                risk.knowledge(),
                because(risk, published),
                risk.acceptance());
    }

    /** What to remember of a reading that was published. */
    static PublishedRisk published(AssessedRisk risk) {
        return new PublishedRisk(
                risk.level(),
                risk.levelSince(),
                risk.decibans(),
                risk.basis(),
                risk.knowledge(),
                acceptedUntil(risk.acceptance()),
                weights(risk));
    }

    private static LocalDate acceptedUntil(RiskAcceptance acceptance) {
        return acceptance == null ? null : acceptance.getUntil();
    }

    private List<Reason> because(AssessedRisk risk, PublishedRisk published) {
        Map<String, Double> before = published == null ? Map.of() : published.reasons();
        List<Reason> because = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Contribution reason : risk.reasons()) {
            Double was = before.get(reason.rule());
            if (was == null || Math.abs(reason.decibans() - was) >= PublishedRisk.VISIBLE) {
                because.add(reason.toReason());
            }
            present.add(reason.rule());
        }
        for (String rule : before.keySet()) {
            if (!present.contains(rule)) {
                addGone(rule, risk.id(), because);
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
                                rule, kind(known), 0.0, List.of(), 0, null, false, now, known.text(), known.source()))
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

    private static NavigableMap<String, Double> weights(AssessedRisk risk) {
        NavigableMap<String, Double> weights = new TreeMap<>();
        risk.reasons().forEach(reason -> weights.put(reason.rule(), reason.decibans()));
        return weights;
    }
}
