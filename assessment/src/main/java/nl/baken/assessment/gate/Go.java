package nl.baken.assessment.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.Milestone;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.event.MilestoneKind;
import nl.baken.event.Phase;
import nl.baken.output.Basis;
import nl.baken.output.Criterion;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** What it takes to go on (report line 968): results, and a plan for what follows. */
final class Go {

    private Go() {}

    /** What is not known and should be; empty when enough is known to say GO. */
    static List<Text> missing(Case at) {
        List<Text> missing = new ArrayList<>();
        List<Criterion> criteria = at.musts();
        if (at.criteria().isEmpty()) {
            missing.add(Wording.of("gate.missing.no-criteria"));
        }
        criteria.stream()
                .filter(criterion -> criterion.getMet() == null)
                .map(criterion -> Wording.of("gate.missing.criterion", Case.clause(criterion)))
                .forEach(missing::add);
        if (at.nextPhase() != Phase.CLOSED && !isPlanned(at)) {
            missing.add(Wording.of("gate.missing.plan", Names.of(at.nextPhase())));
        }
        at.readings().stream()
                .filter(reading -> isNotAssessed(reading) && isOpen(reading))
                .map(reading ->
                        Wording.of("gate.missing.not-assessed", reading.getName(), Names.of(reading.getLevel())))
                .forEach(missing::add);
        List<RiskReading> dark =
                at.readings().stream().filter(Case::isLittleKnown).toList();
        if (dark.size() >= at.model().alerts().littleKnownRisks()) {
            dark.forEach(reading -> missing.add(Wording.of("gate.missing.little-known", reading.getName())));
        } else {
            dark.stream()
                    .filter(reading -> !isNotAssessed(reading) && isOpen(reading))
                    .map(reading -> Wording.of(
                            "gate.missing.high-risk-little-known", reading.getName(), Names.of(reading.getLevel())))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Risks of which enough is known and that are too high to go on with. */
    static List<Text> tooRisky(Case at) {
        return at.readings().stream()
                .filter(reading -> !Case.isLittleKnown(reading) && !isNotAssessed(reading) && isOpen(reading))
                .map(reading ->
                        Wording.of("gate.go-back.risk-too-high", reading.getName(), Names.of(reading.getLevel())))
                .toList();
    }

    static List<Text> grounds(Case at) {
        return List.of(
                Wording.of("gate.go.criteria-met", at.musts().size()),
                at.nextPhase() == Phase.CLOSED
                        ? Wording.of("gate.go.handed-over")
                        : Wording.of("gate.go.planned", Names.of(at.nextPhase())),
                Wording.of("gate.go.no-high-risk"));
    }

    /** What has to be seen to on the way: what should be shown and is not. */
    static List<Text> conditions(Case at) {
        return at.criteria().stream()
                .filter(criterion -> !criterion.getMust() && !Objects.equals(criterion.getMet(), true))
                .map(criterion -> Wording.of("gate.go.condition", Case.clause(criterion)))
                .toList();
    }

    private static boolean isNotAssessed(RiskReading reading) {
        return reading.getBasis() == Basis.PRIOR_ONLY;
    }

    private static boolean isOpen(RiskReading reading) {
        boolean red = reading.getLevel() == RiskLevel.HIGH || reading.getLevel() == RiskLevel.CRITICAL;
        return red && !Acceptances.cover(reading);
    }

    private static boolean isPlanned(Case at) {
        boolean shown = at.criteria().stream()
                .anyMatch(criterion -> criterion.getCriterion().equals(Gate.NEXT_PHASE_PLAN)
                        && Objects.equals(criterion.getMet(), true));
        return shown || isDecided(at) || isMade(at);
    }

    /** A plan for a phase that the decision names is one whenever that was decided; without a name it is for the phase after its own. */
    private static boolean isDecided(Case at) {
        return at.dossier().decisions().entries().stream()
                .filter(decision -> Objects.equals(decision.value().withNextPhasePlan(), true))
                .anyMatch(decision -> decision.value().phase() == null
                        ? Decisions.isOfCurrentPhase(decision, at.dossier())
                        : decision.value().phase() == at.nextPhase());
    }

    private static boolean isMade(Case at) {
        Stamp since = at.dossier().phase().stamp();
        return at.dossier().milestones().byId().values().stream()
                .filter(milestone ->
                        !milestone.open() && isNotBefore(milestone.done().at(), since))
                .anyMatch(Go::isPlan);
    }

    private static boolean isNotBefore(Stamp one, Stamp other) {
        return one.at() >= other.at() || !other.isSurelyAfter(one);
    }

    private static boolean isPlan(Milestone milestone) {
        MilestoneKind kind = Stamped.valueOf(milestone.kind());
        return kind == MilestoneKind.PROJECT_PLAN || kind == MilestoneKind.IMPLEMENTATION_PLAN;
    }
}
