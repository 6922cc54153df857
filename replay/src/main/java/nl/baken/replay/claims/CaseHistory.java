package nl.baken.replay.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.baken.contract.EventTypes;
import nl.baken.event.Profile;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.specific.SpecificRecord;

/**
 * What happened in a project.
 *
 * @param events those that count, in the order in which they occurred
 */
public record CaseHistory(String project, List<SpecificRecord> events) {

    private static final String LINES = "reportline";

    /** The events of a kind. */
    <T> Stream<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** True when there is such an event. */
    <T> boolean has(Class<T> kind, Predicate<T> which) {
        return all(kind).anyMatch(which);
    }

    /** The latest that is known of a field of the profile; null when nothing is. */
    <T> T latest(Function<Profile, T> field) {
        return events.stream()
                .map(CaseHistory::profile)
                .filter(Objects::nonNull)
                .map(field)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** What was registered in a field of the profile; null when nothing was. */
    <T> T registered(Function<Profile, T> field) {
        return all(ProjectRegistered.class)
                .map(ProjectRegistered::getProfile)
                .map(field)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** True when an event of the kind rests on a line of the report. */
    boolean restsOn(String line, Class<?> kind) {
        return all(kind).anyMatch(event -> lines((SpecificRecord) event).anyMatch(line::equals));
    }

    private static Profile profile(SpecificRecord event) {
        return switch (event) {
            case ProjectRegistered registered -> registered.getProfile();
            case ProfileChanged changed -> changed.getProfile();
            default -> null;
        };
    }

    private static Stream<String> lines(SpecificRecord event) {
        return EventTypes.headerOf(event).stream()
                .flatMap(header -> Stream.of(Objects.requireNonNullElse(header.getExtensions(), Map.of())))
                .flatMap(extensions -> Arrays.stream(
                        Objects.toString(extensions.get(LINES), "").split(" ")));
    }
}
