package nl.baken.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.baken.event.Agreement;
import nl.baken.event.DynamicAssessmentHeld;
import nl.baken.event.QuestionCause;
import nl.baken.event.QuestionRaised;
import nl.baken.event.ValueLevel;
import nl.baken.event.ValueRated;
import nl.baken.steering.QuestionAsked;
import nl.baken.steering.QuestionKind;

/** Rules between the fields of events about talks, questions and ratings. */
final class DialogueRules {

    private DialogueRules() {}

    static void talksAboutRisks(DynamicAssessmentHeld event, List<Violation> found) {
        StakeholderRules.refuseOtherThanRisks(event.getRisksDiscussed(), "risksDiscussed", found);
        StakeholderRules.refuseOtherThanRisks(event.getNewConcerns(), "newConcerns", found);
    }

    static void agreesOnEachThingOnce(DynamicAssessmentHeld event, List<Violation> found) {
        List<Agreement> agreements = event.getAgreements() == null ? List.of() : event.getAgreements();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < agreements.size(); i++) {
            Agreement agreement = agreements.get(i);
            String path = "agreements[" + i + "]";
            if (agreement != null && agreement.getAgreementId() != null && !seen.add(agreement.getAgreementId())) {
                found.add(new Violation(
                        path + ".agreementId",
                        ViolationReason.DUPLICATE,
                        Excerpt.ofText(agreement.getAgreementId(), false) + " again",
                        "each agreement once"));
            }
            if (agreement != null) {
                EarliestDay.refuseBefore(event.getHeader(), agreement.getDue(), path + ".due", found);
            }
        }
        EarliestDay.refuseBefore(event.getHeader(), event.getNext(), "next", found);
    }

    static void noValueIsOfNoKind(ValueRated event, List<Violation> found) {
        if (event.getLevel() == ValueLevel.NONE
                && event.getValueTypes() != null
                && !event.getValueTypes().isEmpty()) {
            found.add(new Violation(
                    "valueTypes",
                    ViolationReason.NOT_APPLICABLE,
                    event.getValueTypes().size() + " items",
                    "nothing, because level is NONE"));
        }
    }

    static void asksAboutSomething(QuestionAsked event, List<Violation> found) {
        Together.refuseHalf("aboutSource", event.getAboutSource(), "aboutEventId", event.getAboutEventId(), found);
        boolean aboutNothing = event.getFingerprint() == null
                && event.getRisk() == null
                && event.getRule() == null
                && event.getAboutEventId() == null;
        if (event.getKind() == QuestionKind.DISPUTE && aboutNothing) {
            found.add(new Violation(
                    "fingerprint",
                    ViolationReason.MISSING,
                    "nothing",
                    "what is disputed: an alert, a risk, a rule or an event"));
        }
        StakeholderRules.refuseOtherThanRisk(event.getRisk(), "risk", found);
    }

    static void whatIsSharedIsNamed(QuestionRaised event, List<Violation> found) {
        QuestionCause cause = event.getCause();
        if (cause == null || cause == QuestionCause.UNKNOWN) {
            return;
        }
        boolean shares = cause != QuestionCause.EXPECTATION;
        expect(shares, "shared", event.getShared(), cause, found);
        expect(shares, "projects", event.getProjects(), cause, found);
    }

    private static void expect(
            boolean expected, String path, Object value, QuestionCause cause, List<Violation> found) {
        if (expected && value == null) {
            found.add(new Violation(path, ViolationReason.MISSING, "nothing", "a value, because cause is " + cause));
        } else if (!expected && value != null) {
            found.add(new Violation(
                    path,
                    ViolationReason.NOT_APPLICABLE,
                    Excerpt.of(value),
                    "nothing, because cause is " + cause + " and nothing is shared"));
        }
    }
}
