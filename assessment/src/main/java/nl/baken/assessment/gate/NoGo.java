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
                proofs.add(Wording.of(
                        "De vraag waar het meest van afhangt is onoplosbaar gebleken: '{0}'.",
                        "The question on which most depends proved unsolvable: '{0}'.", unknown.getQuestion()));
            } else if (isProhibition(unknown)) {
                proofs.add(Wording.of(
                        "Juridisch kan het niet: het antwoord op '{0}' sluit het uit.",
                        "The law does not allow it: the answer to '{0}' rules it out.", unknown.getQuestion()));
            }
        }
        at.outcome().getIndicators().stream()
                .filter(indicator -> indicator.getSegment() == null && isProvenWorse(indicator))
                .map(NoGo::worse)
                .forEach(proofs::add);
        at.readings().stream()
                .filter(reading -> isUnguarded(reading) && !Acceptances.cover(reading))
                .map(reading -> Wording.of(
                        "Het risico '{0}' is kritiek en er staat geen enkele waarborg tegenover.",
                        "The risk '{0}' is critical and no safeguard stands against it.", reading.getName()))
                .forEach(proofs::add);
        return proofs;
    }

    /** For the worse, by more than chance explains. */
    static boolean isProvenWorse(OutcomeIndicator indicator) {
        return isWorse(indicator)
                && indicator.getEffectMargin() != null
                && Math.abs(indicator.getEffect()) > indicator.getEffectMargin();
    }

    /** For the worse, as far as the figures go. */
    static boolean isWorse(OutcomeIndicator indicator) {
        return indicator.getLevel() == IndicatorLevel.OUTCOME
                && Objects.equals(indicator.getBetter(), false)
                && indicator.getEffect() != 0;
    }

    private static Text worse(OutcomeIndicator indicator) {
        return Wording.of(
                "De uitkomst '{0}' is aantoonbaar slechter geworden: van {1} naar {2} (onzekerheid {3}).",
                "The outcome '{0}' has demonstrably become worse: from {1} to {2} (uncertainty {3}).",
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
    private static boolean isUnguarded(RiskReading reading) {
        return reading.getLevel() == RiskLevel.CRITICAL
                && reading.getKnowledge() != Knowledge.NONE
                && reading.getReasons().stream().noneMatch(reason -> reason.getKind() == ReasonKind.SAFEGUARD)
                && reading.getReasons().stream()
                        .anyMatch(reason -> reason.getKind() == ReasonKind.EVIDENCE && reason.getDecibans() > 0);
    }
}
