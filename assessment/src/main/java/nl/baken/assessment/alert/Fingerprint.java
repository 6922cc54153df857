package nl.baken.assessment.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Keys;
import nl.baken.output.AlertKind;

/** Same cause, same fingerprint: project, kind and subject, readable as long as it fits. */
final class Fingerprint {

    /** As long as an action on an alert may quote it. */
    static final int LONGEST = 200;

    private static final int DIGEST = 16;

    private static final Set<String> KINDS =
            Stream.of(AlertKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private Fingerprint() {}

    /**
     * The fingerprint of a cause.
     *
     * @param subject id of the risk, milestone, unknown or delivery; null when it is about the project as a whole
     */
    static String of(String projectId, AlertKind kind, String subject) {
        String full = unambiguous(projectId) + '/' + kind + (subject == null ? "" : '/' + Keys.of(subject));
        return full.length() <= LONGEST ? full : full.substring(0, LONGEST - DIGEST - 1) + '~' + digest(full);
    }

    /**
     * The id of a project, which may hold slashes. One with the name of a kind between two of them could be taken for a
     * project, a kind and a subject; its slashes are written as a percent sign and a number, which no id has.
     */
    private static String unambiguous(String projectId) {
        boolean likeKind = projectId.indexOf('/') >= 0
                && Stream.of(projectId.split("/", -1)).skip(1).anyMatch(KINDS::contains);
        return likeKind ? projectId.replace("/", "%2F") : projectId;
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
