package nl.baken.assessment.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.baken.output.AlertKind;

/** Same cause, same fingerprint: project, kind and subject, readable as long as it fits. */
final class Fingerprint {

    /** As long as an action on an alert may quote it. */
    static final int LONGEST = 200;

    private static final int DIGEST = 16;

    private Fingerprint() {}

    /**
     * The fingerprint of a cause.
     *
     * @param subject id of the risk, milestone, unknown or delivery; null when it is about the project as a whole
     */
    static String of(String projectId, AlertKind kind, String subject) {
        String full = projectId + '/' + kind + (subject == null ? "" : '/' + subject);
        return full.length() <= LONGEST ? full : full.substring(0, LONGEST - DIGEST - 1) + '~' + digest(full);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
        }
    }
}
