package nl.baken.assessment.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.output.Criterion;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.Text;
import nl.baken.output.UnknownForecast;

/** What has not been worked out well enough (report line 969). */
final class GoBack {

    private GoBack() {}

    static List<Text> gaps(Case at) {
        List<Text> gaps = new ArrayList<>();
        for (FamilyEvidence family : at.families()) {
            for (Criterion criterion : family.getCriteria()) {
                if (Objects.equals(criterion.getMet(), false)) {
                    gaps.add(Wording.of(
                            "Onvoldoende uitgewerkt ({0}): {1}",
                            "Not worked out well enough ({0}): {1}",
                            Names.of(family.getFamily()),
                            criterion.getText()));
                }
            }
        }
        for (UnknownForecast unknown : at.forecast().getUnknowns()) {
            if (unknown.getCriticality() >= Case.HARD) {
                gaps.addAll(unanswered(unknown));
            }
        }
        at.outcome().getIndicators().stream()
                .filter(GoBack::isWorse)
                .map(GoBack::worse)
                .forEach(gaps::add);
        return gaps;
    }

    private static List<Text> unanswered(UnknownForecast unknown) {
        return switch (unknown.getStatus()) {
            case OVERDUE ->
                List.of(Wording.of(
                        "Een moeilijke vraag is nog open: '{0}' had op {1} beantwoord moeten zijn.",
                        "A hard question is still open: '{0}' should have been answered by {1}.",
                        unknown.getQuestion(),
                        unknown.getDue()));
            case DEFERRED ->
                List.of(Wording.of(
                        "Een moeilijke vraag is vooruitgeschoven: '{0}'.",
                        "A hard question has been put off: '{0}'.", unknown.getQuestion()));
            case OPEN, DONE, DONE_LATE, NO_DATE, UNKNOWN -> List.of();
        };
    }

    /**
     * For everyone, when it cannot be told whether chance explains it; for a group, also when it can: that one group is
     * worse off does not prove that the whole fails.
     */
    private static boolean isWorse(OutcomeIndicator indicator) {
        return indicator.getSegment() == null
                ? NoGo.isWorse(indicator) && indicator.getEffectMargin() == null
                : NoGo.isProvenWorse(indicator);
    }

    private static Text worse(OutcomeIndicator indicator) {
        return indicator.getSegment() == null
                ? Wording.of(
                        "De uitkomst '{0}' ging van {1} naar {2}: slechter, en het is niet bekend hoe zeker dat is.",
                        "The outcome '{0}' went from {1} to {2}: worse, and how sure that is, is not known.",
                        indicator.getName(),
                        indicator.getBaseline().getValue(),
                        indicator.getFollowUp().getValue())
                : Wording.of(
                        "De groep '{3}' is er op '{0}' aantoonbaar op achteruitgegaan: van {1} naar {2}.",
                        "The group '{3}' is demonstrably worse off on '{0}': from {1} to {2}.",
                        indicator.getName(),
                        indicator.getBaseline().getValue(),
                        indicator.getFollowUp().getValue(),
                        indicator.getSegment());
    }
}
