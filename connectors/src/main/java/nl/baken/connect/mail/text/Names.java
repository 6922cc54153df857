package nl.baken.connect.mail.text;

import java.util.Optional;
import nl.baken.output.Advice;
import nl.baken.output.AlertChange;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;

/**
 * What the terms of an alert are called in a mail.
 *
 * @param words in which language
 */
record Names(Language words) {

    /** How it stands, in a few words. That an alert is closed does not say that its cause is gone: its summary does. */
    String status(SteeringAlert alert) {
        if (alert.getStep() == AlertStep.RESOLVED) {
            return words.text("status.closed");
        }
        return switch (alert.getKind()) {
            case RISK ->
                alert.getLevel() == null
                        ? words.text("status.risk")
                        : words.text("status.level", level(alert.getLevel()));
            case GATE ->
                alert.getAdvice() == null
                        ? words.text("status.gate")
                        : words.text("status.advice", advice(alert.getAdvice()));
            case EVIDENCE_GAP -> words.text("status.evidence-gap");
            case UNKNOWN_OVERDUE -> words.text("status.unknown-overdue");
            case MILESTONE_OVERDUE -> words.text("status.milestone-overdue");
            case DATA_DELIVERY_LATE -> words.text("status.delivery-late");
            case OUTCOME_NOT_MEASURED -> words.text("status.outcome-not-measured");
            case EXPIRING -> words.text("status.expiring");
            case STATUS_DIFFERS -> words.text("status.status-differs");
            case DECIDED_AGAINST_ADVICE -> words.text("status.decided-against-advice");
            case UNKNOWN -> words.text("status.unknown");
        };
    }

    /** By when somebody has to look at it, as the contract defines how urgent an alert is; empty when it is closed. */
    String urgency(SteeringAlert alert) {
        if (alert.getStep() == AlertStep.RESOLVED) {
            return "";
        }
        return switch (alert.getSeverity()) {
            case INFO -> words.text("urgency.info");
            case WARNING -> words.text("urgency.warning");
            case CRITICAL -> words.text("urgency.critical");
            case UNKNOWN -> words.text("urgency.unknown");
        };
    }

    /** Beside the words, for who sees colours: grey, blue, orange or red. */
    static String colour(SteeringAlert alert) {
        return alert.getStep() == AlertStep.RESOLVED ? "#767676" : colour(alert.getSeverity());
    }

    private static String colour(AlertSeverity severity) {
        return switch (severity) {
            case CRITICAL -> "#b3001b";
            case WARNING -> "#c75300";
            case INFO, UNKNOWN -> "#154273";
        };
    }

    /** What the day of an alert of this kind is. */
    String deadline(AlertKind kind) {
        return switch (kind) {
            case MILESTONE_OVERDUE, UNKNOWN_OVERDUE, DATA_DELIVERY_LATE -> words.text("day.due");
            case EXPIRING -> words.text("day.last");
            case GATE -> words.text("day.look-again");
            case RISK, EVIDENCE_GAP, OUTCOME_NOT_MEASURED, STATUS_DIFFERS, DECIDED_AGAINST_ADVICE, UNKNOWN ->
                words.text("day.other");
        };
    }

    /** What changed, as a sentence; empty for what this version does not know. */
    Optional<String> change(AlertChange change) {
        return switch (change) {
            case SEVERITY -> Optional.of(words.text("change.severity"));
            case LEVEL -> Optional.of(words.text("change.level"));
            case LIKELIHOOD -> Optional.of(words.text("change.likelihood"));
            case ADVICE -> Optional.of(words.text("change.advice"));
            case CAUSE -> Optional.of(words.text("change.cause"));
            case DEADLINE -> Optional.of(words.text("change.deadline"));
            case SAFEGUARD_BEGAN -> Optional.of(words.text("change.safeguard-began"));
            case SAFEGUARD_ENDED -> Optional.of(words.text("change.safeguard-ended"));
            case MUTE_BEGAN -> Optional.of(words.text("change.mute-began"));
            case MUTE_ENDED -> Optional.of(words.text("change.mute-ended"));
            case OWNER -> Optional.of(words.text("change.owner"));
            case UNKNOWN -> Optional.empty();
        };
    }

    private String level(RiskLevel level) {
        return switch (level) {
            case LOW -> words.text("level.low");
            case GUARDED -> words.text("level.guarded");
            case HIGH -> words.text("level.high");
            case CRITICAL -> words.text("level.critical");
            case UNKNOWN -> words.text("level.unknown");
        };
    }

    private String advice(Advice advice) {
        return switch (advice) {
            case GO -> words.text("advice.go");
            case GO_BACK -> words.text("advice.go-back");
            case HOLD -> words.text("advice.hold");
            case NO_GO -> words.text("advice.no-go");
            case NO_ADVICE -> words.text("advice.no-advice");
            case UNKNOWN -> words.text("advice.unknown");
        };
    }
}
