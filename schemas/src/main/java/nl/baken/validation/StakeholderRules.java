package nl.baken.validation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.baken.event.FeedbackKind;
import nl.baken.event.LearningRecorded;
import nl.baken.event.StakeholderFeedbackReceived;

/** Rules between the fields of events about stakeholders and learning. */
final class StakeholderRules {

    /** How ids of risks are written. */
    static final Pattern RISK_ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private static final Set<FeedbackKind> AGAINST =
            Set.of(FeedbackKind.COMPLAINT, FeedbackKind.COMPLAINT_SPIKE, FeedbackKind.STRESS);

    private StakeholderRules() {}

    static void concernsAreRisks(StakeholderFeedbackReceived event, List<Violation> found) {
        refuseOtherThanRisks(event.getConcerns(), "concerns", found);
    }

    static void refuseOtherThanRisks(List<String> ids, String path, List<Violation> found) {
        for (int i = 0; ids != null && i < ids.size(); i++) {
            refuseOtherThanRisk(ids.get(i), path + "[" + i + "]", found);
        }
    }

    static void refuseOtherThanRisk(String id, String path, List<Violation> found) {
        if (id != null && !RISK_ID.matcher(id).matches()) {
            found.add(new Violation(
                    path,
                    ViolationReason.ILLEGAL_NAME,
                    Excerpt.ofText(id, false),
                    "the id of a risk, such as illegal_practices"));
        }
    }

    static void complaintsAreAgainst(StakeholderFeedbackReceived event, List<Violation> found) {
        if (event.getKind() != null && AGAINST.contains(event.getKind()) && event.getSentiment() > 0) {
            found.add(new Violation(
                    "sentiment",
                    ViolationReason.CONTRADICTION,
                    String.valueOf(event.getSentiment()),
                    "0 or less, because kind is " + event.getKind()));
        }
    }

    static void reusesFromAnother(LearningRecorded event, List<Violation> found) {
        if (event.getReusedFrom() != null
                && event.getHeader() != null
                && event.getReusedFrom().equals(event.getHeader().getProjectId())) {
            found.add(new Violation(
                    "reusedFrom",
                    ViolationReason.SELF_REFERENCE,
                    Excerpt.ofText(event.getReusedFrom(), false),
                    "another project, or nothing for a lesson of its own"));
        }
    }
}
