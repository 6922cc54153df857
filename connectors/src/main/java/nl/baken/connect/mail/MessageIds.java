package nl.baken.connect.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;

/**
 * The ids of mails: the same for the same step, however often it is sent, so that a receiver can drop what it has.
 *
 * @param domain of the sender
 */
record MessageIds(String domain) {

    private static final int BYTES = 16;

    /** Of the mail of a step, in angle brackets. */
    String of(SteeringAlert alert) {
        return of(alert.getStepId());
    }

    /** Of the mail of a notification. */
    String of(Notification message) {
        return of("notification " + message.getNotificationId());
    }

    /** Of the mail of the first step of the same alert: alerting numbers the steps of an alert from 1 on. */
    String ofFirst(SteeringAlert alert) {
        return of(alert.getAlertId() + "/1");
    }

    private String of(String step) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(step.getBytes(StandardCharsets.UTF_8));
            return "<alert." + HexFormat.of().formatHex(digest, 0, BYTES) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
