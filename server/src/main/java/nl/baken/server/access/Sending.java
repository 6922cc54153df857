package nl.baken.server.access;

import java.util.Optional;

/** Whether an event may be sent. */
public sealed interface Sending {

    /**
     * It may.
     *
     * @param organisation in whose name; empty when that is not known
     * @param binds true when the project has to be bound to that organisation first
     */
    record Allowed(Optional<String> organisation, boolean binds) implements Sending {}

    /**
     * It may not.
     *
     * @param field of the event that stands in the way
     * @param expected which right is missing, in words that say nothing of the project
     */
    record Refused(String field, String expected) implements Sending {}
}
