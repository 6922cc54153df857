package nl.baken.connect.dropfolder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what was read so far, as a value: adding bytes gives another one and leaves this as it was. */
final class ContentDigest {

    static final ContentDigest EMPTY = new ContentDigest(sha256());

    private final MessageDigest state;

    private ContentDigest(MessageDigest state) {
        this.state = state;
    }

    ContentDigest plus(byte[] bytes, int length) {
        MessageDigest next = copy();
        next.update(bytes, 0, length);
        return new ContentDigest(next);
    }

    String hex() {
        return HexFormat.of().formatHex(copy().digest());
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) state.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java has a SHA-256 that cannot be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
