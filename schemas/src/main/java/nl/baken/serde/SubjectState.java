package nl.baken.serde;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one subject of the contract stands in a registry.
 *
 * @param topic full name of the topic
 * @param subject name of the subject
 * @param level compatibility level of the subject itself; empty when it has none
 * @param standing how today's schema stands there
 */
public record SubjectState(String topic, String subject, Optional<String> level, Standing standing) {

    public SubjectState {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(standing, "standing");
    }

    /** The subjects whose schemas do not go together with today's, separated by commas; empty when there are none. */
    public static String incompatible(List<SubjectState> states) {
        return states.stream()
                .filter(state -> state.standing() instanceof Incompatible)
                .map(SubjectState::subject)
                .collect(Collectors.joining(", "));
    }

    /** How today's schema stands in its subject. */
    public sealed interface Standing {}

    /** The subject has no schema yet. */
    public record Absent() implements Standing {}

    /** Today's schema is there. */
    public record Present() implements Standing {}

    /** Today's schema is not there and goes together with all that are: {@code versions} of them. */
    public record Evolved(int versions) implements Standing {}

    /** Today's schema is not compatible with a registered one; {@code reasons} has which one and why. */
    public record Incompatible(List<String> reasons) implements Standing {
        public Incompatible {
            reasons = List.copyOf(reasons);
        }
    }

    /** Today's schema has just been registered under {@code id}. */
    public record Registered(int id) implements Standing {}
}
