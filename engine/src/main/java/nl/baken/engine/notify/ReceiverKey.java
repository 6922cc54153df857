package nl.baken.engine.notify;

/**
 * A subscription of a steering group.
 *
 * @param group id of the steering group
 * @param subscription id of the subscription
 */
public record ReceiverKey(String group, String subscription) {

    /** What the texts of all subscriptions of a group begin with, and of no other group. */
    public static String prefix(String group) {
        return group.length() + ":" + group;
    }

    /** As one text, that no other key has. */
    public String text() {
        return prefix(group) + subscription;
    }

    /** The key that {@link #text} made a text of. */
    public static ReceiverKey of(String text) {
        int colon = text.indexOf(':');
        int end = colon + 1 + Integer.parseInt(text.substring(0, colon));
        return new ReceiverKey(text.substring(colon + 1, end), text.substring(end));
    }
}
