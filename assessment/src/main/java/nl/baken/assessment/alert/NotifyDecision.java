package nl.baken.assessment.alert;

import java.time.LocalDate;
import nl.baken.assessment.text.Wording;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Text;

/**
 * Whether a step is sent to people, and why.
 *
 * @param sent true when it is
 */
record NotifyDecision(boolean sent, Text because) {

    private static final NotifyDecision INFORMATION = new NotifyDecision(false, Wording.of("notify.information"));

    /** It is there, or more urgent than before. */
    static NotifyDecision raised(AlertCondition condition) {
        return news(condition, Wording.of("notify.raised"));
    }

    static NotifyDecision reopened(AlertCondition condition) {
        return news(condition, Wording.of("notify.reopened"));
    }

    static NotifyDecision lowered() {
        return new NotifyDecision(false, Wording.of("notify.lowered"));
    }

    /** @param sent true when people were sent the alert */
    static NotifyDecision over(AlertKind kind, boolean sent) {
        if (kind == AlertKind.EXPIRING) {
            // Renewed or ended: who renewed it knows, and what ended speaks through the risk.
            return new NotifyDecision(false, Wording.of("notify.announcement-over"));
        }
        return new NotifyDecision(sent, sent ? Wording.of("notify.over-sent") : Wording.of("notify.over-not-sent"));
    }

    /** As long as the steering group accepts the risk, it is not disturbed by it. */
    static NotifyDecision rests(LocalDate until) {
        return new NotifyDecision(false, Wording.of("notify.accepted", until));
    }

    static NotifyDecision acceptanceEnded(AlertCondition condition, LocalDate until) {
        return news(condition, Wording.of("notify.acceptance-ended", until));
    }

    static NotifyDecision acceptanceWithdrawn(AlertCondition condition) {
        return news(condition, Wording.of("notify.acceptance-withdrawn"));
    }

    static NotifyDecision worseThanAccepted(AlertCondition condition) {
        return news(condition, Wording.of("notify.worse-than-accepted"));
    }

    /** What is for information only waits in the inbox. */
    private static NotifyDecision news(AlertCondition condition, Text because) {
        if (SeverityOrder.isAccepted(condition)) {
            return rests(condition.getAcceptance().getUntil());
        }
        return condition.getSeverity() == AlertSeverity.INFO ? INFORMATION : new NotifyDecision(true, because);
    }
}
