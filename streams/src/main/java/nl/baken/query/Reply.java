package nl.baken.query;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/** What an instance can reply when it is asked what was said. */
public sealed interface Reply {

    /** This was said. */
    record Said(Answer answer) implements Reply {}

    /**
     * Nothing is known.
     *
     * @param knownFrom when something was said for the first time; empty when nothing was, ever
     */
    record Nothing(String message, Optional<Instant> knownFrom) implements Reply {}

    /** The project is with another instance. */
    record Elsewhere(HostInfo instance) implements Reply {}

    /** It cannot be told now, and can be in a while. */
    record NotNow(String message) implements Reply {}
}
