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

    private static final NotifyDecision INFORMATION = new NotifyDecision(
            false,
            new Text(
                    "Ter informatie: staat in het overzicht, wordt niet verstuurd.",
                    "For information: it is in the inbox and is not sent."));

    /** It is there, or more urgent than before. */
    static NotifyDecision raised(AlertCondition condition) {
        return news(
                condition,
                new Text("Vraagt aandacht van de stuurgroep.", "Asks for the attention of the steering group."));
    }

    static NotifyDecision reopened(AlertCondition condition) {
        return news(condition, new Text("Was voorbij en is weer terug.", "Was over and is back again."));
    }

    static NotifyDecision lowered() {
        return new NotifyDecision(
                false,
                new Text(
                        "Minder dringend geworden: staat in het overzicht, wordt niet verstuurd.",
                        "Became less urgent: it is in the inbox and is not sent."));
    }

    /** @param sent true when people were sent the alert */
    static NotifyDecision over(AlertKind kind, boolean sent) {
        if (kind == AlertKind.EXPIRING) {
            // Renewed or ended: who renewed it knows, and what ended speaks through the risk.
            return new NotifyDecision(
                    false,
                    new Text(
                            "Een aankondiging gaat voorbij zonder bericht: wat erna komt, meldt zich zelf.",
                            "An announcement passes without a message: what follows is told by itself."));
        }
        return new NotifyDecision(
                sent,
                sent
                        ? new Text(
                                "De melding was verstuurd, dus ook dat zij voorbij is.",
                                "The alert was sent, and so is that it is over.")
                        : new Text(
                                "De melding was niet verstuurd, dus ook niet dat zij voorbij is.",
                                "The alert was not sent, and neither is that it is over."));
    }

    /** As long as the steering group accepts the risk, it is not disturbed by it. */
    static NotifyDecision rests(LocalDate until) {
        return new NotifyDecision(
                false,
                Wording.of(
                        "De stuurgroep accepteert dit risico tot en met {0}: de melding rust en wordt niet verstuurd.",
                        "The steering group accepts this risk until {0}: the alert rests and is not sent.", until));
    }

    static NotifyDecision acceptanceEnded(AlertCondition condition, LocalDate until) {
        return news(
                condition,
                Wording.of(
                        "De acceptatie liep tot en met {0} en is voorbij: de melding is terug.",
                        "The acceptance was until {0} and has ended: the alert is back.", until));
    }

    static NotifyDecision acceptanceWithdrawn(AlertCondition condition) {
        return news(
                condition,
                new Text(
                        "De stuurgroep trok de acceptatie in: de melding is terug.",
                        "The steering group withdrew the acceptance: the alert is back."));
    }

    static NotifyDecision worseThanAccepted(AlertCondition condition) {
        return news(
                condition,
                new Text(
                        "Het risico is groter geworden dan wat de stuurgroep accepteerde.",
                        "The risk has become worse than what the steering group accepted."));
    }

    /** What is for information only waits in the inbox. */
    private static NotifyDecision news(AlertCondition condition, Text because) {
        if (SeverityOrder.isAccepted(condition)) {
            return rests(condition.getAcceptance().getUntil());
        }
        return condition.getSeverity() == AlertSeverity.INFO ? INFORMATION : new NotifyDecision(true, because);
    }
}
