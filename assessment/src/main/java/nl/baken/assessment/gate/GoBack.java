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
                if (criterion.getMust() && Objects.equals(criterion.getMet(), false)) {
                    gaps.add(Wording.of(
                            "gate.go-back.criterion-failed", Names.of(family.getFamily()), Case.clause(criterion)));
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
            case OVERDUE -> List.of(Wording.of("gate.go-back.question-open", unknown.getQuestion(), unknown.getDue()));
            case DEFERRED -> List.of(Wording.of("gate.go-back.question-postponed", unknown.getQuestion()));
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
                        "gate.go-back.outcome-worse",
                        indicator.getName(),
                        indicator.getBaseline().getValue(),
                        indicator.getFollowUp().getValue())
                : Wording.of(
                        "gate.go-back.segment-worse",
                        indicator.getName(),
                        indicator.getBaseline().getValue(),
                        indicator.getFollowUp().getValue(),
                        indicator.getSegment());
    }
}
