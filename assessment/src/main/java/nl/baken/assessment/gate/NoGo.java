package nl.baken.assessment.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Discipline;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.UnknownOutcome;
import nl.baken.output.Knowledge;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;
import nl.baken.output.UnknownForecast;

/** Sufficient proof that it fails (report line 971). */
final class NoGo {

    private static final int EVERYTHING = 5;
    private static final int SOMETHING = 3;

    private NoGo() {}

    static List<Text> proofs(Case at) {
        List<Text> proofs = new ArrayList<>();
        int hardest = at.forecast().getUnknowns().stream()
                .mapToInt(UnknownForecast::getCriticality)
                .max()
                .orElse(EVERYTHING);
        for (UnknownForecast unknown : at.forecast().getUnknowns()) {
            if (isUnsolvable(unknown, hardest)) {
                proofs.add(Wording.of("gate.no-go.question-unsolvable", unknown.getQuestion()));
            } else if (isProhibition(unknown)) {
                proofs.add(Wording.of("gate.no-go.prohibited", unknown.getQuestion()));
            }
        }
        at.outcome().getIndicators().stream()
                .filter(indicator -> indicator.getSegment() == null && isProvenWorse(indicator))
                .map(NoGo::worse)
                .forEach(proofs::add);
        List<RiskReading> unguarded = unguarded(at);
        boolean inferredAlone = proofs.isEmpty() && unguarded.stream().allMatch(RiskReading::getInferred);
        (inferredAlone ? List.<RiskReading>of() : unguarded)
                .stream()
                        .map(reading -> Wording.of("gate.no-go.risk-without-safeguard", reading.getName()))
                        .forEach(proofs::add);
        return proofs;
    }

    /** Risks of which events prove that they are critical, without a safeguard, and that nobody accepted. */
    static List<RiskReading> unguarded(Case at) {
        return at.readings().stream()
                .filter(reading -> isUnguarded(reading) && !Acceptances.cover(reading))
                .toList();
    }

    /** For the worse, by more than chance explains. */
    static boolean isProvenWorse(OutcomeIndicator indicator) {
        return isWorse(indicator)
                && indicator.getEffectMargin() != null
                && Math.abs(indicator.getEffect()) > indicator.getEffectMargin()
                && !Wording.isWrittenAlike(Math.abs(indicator.getEffect()), indicator.getEffectMargin());
    }

    /** For the worse, as far as the figures go. */
    static boolean isWorse(OutcomeIndicator indicator) {
        return indicator.getLevel() == IndicatorLevel.OUTCOME && Objects.equals(indicator.getBetter(), false);
    }

    private static Text worse(OutcomeIndicator indicator) {
        return Wording.of(
                "gate.no-go.outcome-worse",
                indicator.getName(),
                indicator.getBaseline().getValue(),
                indicator.getFollowUp().getValue(),
                indicator.getEffectMargin());
    }

    /** The hardest of a project on whose unknowns little depends proves nothing. */
    private static boolean isUnsolvable(UnknownForecast unknown, int hardest) {
        return unknown.getOutcome() == UnknownOutcome.UNSOLVABLE
                && (unknown.getCriticality() >= EVERYTHING
                        || (unknown.getCriticality() == hardest && hardest >= SOMETHING));
    }

    private static boolean isProhibition(UnknownForecast unknown) {
        return unknown.getDiscipline() == Discipline.LEGAL
                && unknown.getCriticality() >= Case.HARD
                && (unknown.getOutcome() == UnknownOutcome.UNSOLVABLE
                        || unknown.getOutcome() == UnknownOutcome.REFUTED);
    }

    /** What a profile or a silence makes plausible is no proof: something must have happened. */
    static boolean isUnguarded(RiskReading reading) {
        return reading.getLevel() == RiskLevel.CRITICAL
                && reading.getKnowledge() != Knowledge.NONE
                && reading.getReasons().stream().noneMatch(reason -> reason.getKind() == ReasonKind.SAFEGUARD)
                && reading.getReasons().stream()
                        .anyMatch(reason -> reason.getKind() == ReasonKind.EVIDENCE && reason.getDecibans() > 0);
    }
}
