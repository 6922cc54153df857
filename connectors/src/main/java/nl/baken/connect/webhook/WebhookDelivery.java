package nl.baken.connect.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is to be sent.
 *
 * @param id names it; the same at every attempt, and only characters that a header takes
 * @param body in UTF-8, the same at every attempt
 */
record WebhookDelivery(String id, String body) {

    private static final String AS_THEY_ARE = "-._~/:+@=";

    /** The delivery of what has this id: characters that a header does not take, and the percent sign, become %XX. */
    static WebhookDelivery of(String rawId, String body) {
        StringBuilder id = new StringBuilder();
        for (byte b : rawId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0)) {
                id.append(c);
            } else {
                id.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return new WebhookDelivery(id.toString(), body);
    }
}
