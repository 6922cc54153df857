package nl.baken.assessment.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.Criterion;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.GateAdvice;
import nl.baken.output.MissingCriterion;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** Advice for the next gate. The steering group decides. */
public final class Gates {

    private Gates() {}

    private record Verdict(Advice advice, List<Text> grounds, List<Text> conditions) {

        Verdict(Advice advice, List<Text> grounds) {
            this(advice, grounds, List.of());
        }
    }

    /**
     * The advice for the gate at the end of the current phase, at {@code now}, a moment of the log.
     *
     * @param atDecision the advice that held when the steering group decided last; null when that is not known
     */
    public static GateAdvice of(
            RiskModel model,
            Dossier dossier,
            ProjectRef project,
            List<RiskReading> readings,
            ProjectForecast forecast,
            OutcomeIndicators outcome,
            Advice atDecision,
            Instant now) {
        List<FamilyEvidence> families = families(model, dossier, now);
        return of(model, dossier, project, families, readings, forecast, outcome, atDecision, now);
    }

    /** What the gate at the end of the current phase demands of each of the four families, and what the dossier says of it. */
    public static List<FamilyEvidence> families(RiskModel model, Dossier dossier, Instant now) {
        return Families.of(
                model, dossier, dossier.phase() == null ? null : dossier.phase().value().phase(), now);
    }

    /** The advice when the evidence of the families is known. */
    public static GateAdvice of(
            RiskModel model,
            Dossier dossier,
            ProjectRef project,
            List<FamilyEvidence> families,
            List<RiskReading> readings,
            ProjectForecast forecast,
            OutcomeIndicators outcome,
            Advice atDecision,
            Instant now) {
        Case at = new Case(model, dossier, families, readings, forecast, outcome, now);
        Verdict verdict = verdict(at);
        GateDecision latest = Stamped.valueOf(dossier.decisions().last());
        return GateAdvice.newBuilder()
                .setProject(project)
                .setAsOf(now)
                .setModel(model.ref())
                .setPhase(at.phase())
                .setNextPhase(at.nextPhase())
                .setAdvice(verdict.advice())
                .setGrounds(verdict.grounds())
                .setConditions(verdict.conditions())
                .setHoldsByDecision(verdict.advice() == Advice.HOLD && Hold.isByDecisionAlone(at))
                .setMissingForGo(at.nextPhase() == null ? List.of() : missingForGo(at))
                .setFamilies(at.families())
                .setEvidenceShare(evidenceShare(at.criteria()))
                .setMustShare(evidenceShare(at.musts()))
                .setLatestDecision(latest == null ? null : latest.decision().name())
                .setAdviceAtDecision(latest == null ? null : atDecision)
                .setOverridden(overridden(latest, atDecision))
                .setClosing(at.phase() == Phase.CLOSED ? Closing.account(at) : null)
                .build();
    }

    /** The next moment at which the advice may change by the passing of time alone. */
    public static NextChange nextChange(Dossier dossier, Instant now) {
        GateDecision latest = Stamped.valueOf(dossier.decisions().last());
        NextChange next = latest == null || latest.resumeOn() == null
                ? NextChange.NEVER
                : NextChange.at(Days.end(latest.resumeOn(), dossier.zone()), now);
        for (Recent<Match> matches : dossier.matches().values()) {
            for (Stamped<Match> match : matches.entries()) {
                if (match.value().until() != null) {
                    next = next.or(
                            NextChange.at(Instant.ofEpochMilli(match.value().until()), now));
                }
            }
        }
        return next;
    }

    /** NO GO goes before HOLD, HOLD before GO BACK, and all of them before GO; too little evidence is no silent GO. */
    private static Verdict verdict(Case at) {
        if (at.phase() == null && Closing.isUnguarded(at)) {
            return new Verdict(Advice.HOLD, Closing.grounds(at));
        }
        if (at.phase() == Phase.CLOSED) {
            return new Verdict(Advice.NO_ADVICE, Closing.texts(at));
        }
        if (at.nextPhase() == null) {
            return new Verdict(Advice.NO_ADVICE, List.of(noGate(at)));
        }
        List<Text> proofs = NoGo.proofs(at);
        if (!proofs.isEmpty()) {
            return new Verdict(Advice.NO_GO, proofs);
        }
        List<Text> blockers = Hold.blockers(at);
        if (!blockers.isEmpty()) {
            return new Verdict(Advice.HOLD, both(Hold.overdue(at), blockers));
        }
        List<Text> gaps = GoBack.gaps(at);
        if (!gaps.isEmpty()) {
            return new Verdict(Advice.GO_BACK, both(Hold.overdue(at), gaps));
        }
        List<Text> missing = Go.missing(at);
        List<Text> tooRisky = Go.tooRisky(at);
        if (!missing.isEmpty()) {
            return new Verdict(Advice.NO_ADVICE, both(Hold.overdue(at), both(missing, tooRisky)));
        }
        return tooRisky.isEmpty()
                ? new Verdict(Advice.GO, both(Hold.overdue(at), Go.grounds(at)), Go.conditions(at))
                : new Verdict(Advice.GO_BACK, both(Hold.overdue(at), tooRisky));
    }

    private static List<Text> both(List<Text> first, List<Text> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Text noGate(Case at) {
        return switch (at.phase()) {
            case null -> Wording.of("gate.none.phase-unknown");
            default -> Wording.of("gate.none.phase-unread");
        };
    }

    private static double evidenceShare(List<Criterion> criteria) {
        long known = criteria.stream()
                .filter(criterion -> criterion.getMet() != null)
                .count();
        return criteria.isEmpty() ? 0 : (double) known / criteria.size();
    }

    private static List<MissingCriterion> missingForGo(Case at) {
        return at.musts().stream()
                .filter(criterion -> !Objects.equals(criterion.getMet(), true))
                .map(criterion -> new MissingCriterion(
                        criterion.getCriterion(),
                        criterion.getMet() == null
                                ? Wording.of("gate.missing.criterion", Case.clause(criterion))
                                : Wording.of("gate.missing.failed", Case.clause(criterion))))
                .toList();
    }

    /** Held against the advice of its own moment; no advice is nothing to differ from. */
    private static Boolean overridden(GateDecision latest, Advice atDecision) {
        if (latest == null || atDecision == null) {
            return null;
        }
        return atDecision != Advice.NO_ADVICE
                && !atDecision.name().equals(latest.decision().name());
    }
}
