package nl.baken.engine.query;

import java.time.Instant;
import java.util.Optional;

/** What an instance can reply when it is asked what was said. */
public sealed interface Reply {

    /** This was said. */
    record Published(Answer answer) implements Reply {}

    /**
     * Nothing is known.
     *
     * @param knownFrom when something was said for the first time; empty when nothing was, ever
     */
    record Nothing(String message, Optional<Instant> knownFrom) implements Reply {

        /** Why there is no answer. */
        public static Nothing about(String project, Optional<Instant> asOf, Optional<Instant> firstPublished) {
            if (asOf.isEmpty() || firstPublished.isEmpty()) {
                return new Nothing("Nothing is known of project " + project, firstPublished);
            }
            String at = "project " + project + " at " + asOf.get();
            return firstPublished.get().isAfter(asOf.get())
                    ? new Nothing(
                            "Nothing was known of " + at + ". Something is said of it since " + firstPublished.get(),
                            firstPublished)
                    : new Nothing(
                            "What was said of " + at + " is no longer kept (assessment-retention); a replay of the log"
                                    + " tells it",
                            firstPublished);
        }
    }

    /** The project is with another instance, which listens at this host and port. */
    record Elsewhere(String host, int port) implements Reply {}

    /** It cannot be told now, and can be in a while. */
    record NotNow(String message) implements Reply {}
}
