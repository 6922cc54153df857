package nl.baken.connect.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import org.apache.avro.specific.SpecificRecord;

/** What a delivery is named by: the same at every attempt, so that a receiver knows what it has already. */
public final class DeliveryId {

    private static final String AS_THEY_ARE = "-._~/:+@=";

    private DeliveryId() {}

    /** Of a step of an alert, or of a message about alerts. */
    public static String of(SpecificRecord told) {
        if (told instanceof SteeringAlert alert) {
            return of(alert.getStepId());
        }
        return of(((Notification) told).getNotificationId());
    }

    /** An id as a header takes it: characters that one does not take, and the percent sign, become %XX. */
    public static String of(String rawId) {
        StringBuilder id = new StringBuilder();
        for (byte b : rawId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0)) {
                id.append(c);
            } else {
                id.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return id.toString();
    }
}
