package nl.baken.engine.query;

import java.time.Instant;
import java.util.Optional;

/** What an instance can reply when it is asked for an assessment. */
public sealed interface Reply {

    /** The assessment that was published. */
    record Published(Answer answer) implements Reply {}

    /**
     * Nothing is known.
     *
     * @param knownFrom when an assessment was published for the first time; empty when none ever was
     */
    record Nothing(String message, Optional<Instant> knownFrom) implements Reply {

        /** Nothing is computed of a project that nobody registered: its events wait. */
        public static Nothing unregistered(String project, long events) {
            return new Nothing(
                    "Project " + project + " was never registered, so nothing is computed of it: " + events
                            + (events == 1 ? " event waits" : " events wait")
                            + " for its ProjectRegistered, or its id is not written as it was registered",
                    Optional.empty());
        }

        /** Why there is no answer. */
        public static Nothing about(String project, Optional<Instant> asOf, Optional<Instant> firstPublished) {
            if (asOf.isEmpty() || firstPublished.isEmpty()) {
                return new Nothing("Nothing is known of project " + project, firstPublished);
            }
            String at = "project " + project + " at " + asOf.get();
            return firstPublished.get().isAfter(asOf.get())
                    ? new Nothing(
                            "No assessment was published of " + at + "; the first is of " + firstPublished.get(),
                            firstPublished)
                    : new Nothing(
                            "The assessment of " + at + " is no longer kept (assessment-retention); a replay of the log"
                                    + " computes it",
                            firstPublished);
        }
    }

    /** The project is with another instance, which listens at this host and port. */
    record Elsewhere(String host, int port) implements Reply {}

    /** It cannot be answered now, and can be in a while. */
    record NotNow(String message) implements Reply {}
}
