package nl.baken.validation;

import java.util.List;
import nl.baken.event.Decision;
import nl.baken.event.EventHeader;
import nl.baken.event.MeetingStatus;
import nl.baken.event.SignIn;
import nl.baken.event.SteeringDecisionTaken;
import nl.baken.event.SteeringMeetingHeld;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.RiskAccepted;

/** What steering groups do has to make sense. */
final class SteeringRules {

    private SteeringRules() {}

    static void onlyHoldResumes(SteeringDecisionTaken event, List<Violation> found) {
        Decision decision = event.getDecision();
        if (decision == null || decision == Decision.HOLD || decision == Decision.UNKNOWN) {
            return;
        }
        refuse("resumeCondition", event.getResumeCondition(), decision, found);
        refuse("resumeOn", event.getResumeOn(), decision, found);
    }

    private static void refuse(String path, Object value, Decision decision, List<Violation> found) {
        if (value != null) {
            found.add(new Violation(
                    path,
                    ViolationReason.NOT_APPLICABLE,
                    value instanceof CharSequence text ? Excerpt.ofText(text, true) : Excerpt.of(value),
                    "nothing, because decision is " + decision + " and only HOLD resumes"));
        }
    }

    static void onlyGoHasConditions(SteeringDecisionTaken event, List<Violation> found) {
        Decision decision = event.getDecision();
        boolean other = decision == Decision.HOLD || decision == Decision.GO_BACK || decision == Decision.NO_GO;
        if (other && event.getConditions() != null && !event.getConditions().isEmpty()) {
            found.add(new Violation(
                    "conditions",
                    ViolationReason.NOT_APPLICABLE,
                    event.getConditions().size() + " items",
                    "nothing, because decision is " + decision + " and only GO has conditions"));
        }
    }

    /** Whoever has a message has its link. */
    static void decidesByMoreThanALink(SteeringDecisionTaken event, List<Violation> found) {
        refuseLink(event.getHeader(), found);
    }

    static void acceptsByMoreThanALink(RiskAccepted event, List<Violation> found) {
        refuseLink(event.getHeader(), found);
    }

    private static void refuseLink(EventHeader header, List<Violation> found) {
        if (header != null && header.getSignIn() == SignIn.DELIVERY_LINK) {
            found.add(contradiction(
                    "header.signIn",
                    header.getSignIn(),
                    "another one, because a link alone neither accepts nor decides"));
        }
    }

    static void resumesLater(SteeringDecisionTaken event, List<Violation> found) {
        EarliestDay.refuseBefore(event.getHeader(), event.getResumeOn(), "resumeOn", found);
    }

    static void presentWereInvited(SteeringMeetingHeld event, List<Violation> found) {
        if (event.getPresent() != null && event.getInvited() != null && event.getPresent() > event.getInvited()) {
            found.add(contradiction(
                    "present", event.getPresent(), "at most the " + event.getInvited() + " who were invited"));
        }
        if (Boolean.TRUE.equals(event.getAskedAboutModel())
                && event.getQuestionsAsked() != null
                && event.getQuestionsAsked() == 0) {
            found.add(contradiction("askedAboutModel", true, "false or nothing, because no question was asked"));
        }
    }

    static void cancelledHasNobodyPresent(SteeringMeetingHeld event, List<Violation> found) {
        if (event.getStatus() != MeetingStatus.CANCELLED) {
            return;
        }
        refuseSome("present", event.getPresent(), found);
        refuseSome("questionsAsked", event.getQuestionsAsked(), found);
    }

    private static void refuseSome(String path, Integer number, List<Violation> found) {
        if (number != null && number > 0) {
            found.add(contradiction(path, number, "0 or nothing, because the meeting was cancelled"));
        }
    }

    static void silenceEndsLater(AlertSilenced event, List<Violation> found) {
        if (event.getHeader() == null || event.getHeader().getOccurredAt() == null || event.getUntil() == null) {
            return;
        }
        if (!event.getUntil().isAfter(event.getHeader().getOccurredAt())) {
            found.add(new Violation(
                    "until",
                    ViolationReason.END_BEFORE_START,
                    event.getUntil().toString(),
                    "a time after it occurred, " + event.getHeader().getOccurredAt()));
        }
    }

    static void acceptanceEndsLater(RiskAccepted event, List<Violation> found) {
        EarliestDay.refuseBeforeDayBefore(
                event.getHeader(), event.getUntil(), "until", "that withdraws an acceptance", found);
    }

    static void ownershipEndsLater(AlertOwned event, List<Violation> found) {
        EarliestDay.refuseBeforeDayBefore(
                event.getHeader(), event.getUntil(), "until", "that hands the alert back", found);
    }

    static void acceptsARisk(RiskAccepted event, List<Violation> found) {
        StakeholderRules.refuseOtherThanRisk(event.getRisk(), "risk", found);
    }

    private static Violation contradiction(String path, Object value, String expected) {
        return new Violation(path, ViolationReason.CONTRADICTION, String.valueOf(value), expected);
    }
}
