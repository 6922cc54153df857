package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.baken.output.SteeringAlert;

/** Compares the alerts of two models for a project. */
final class AlertComparison {

    private final String project;
    private final Consumer<Difference> differences;
    private final Map<String, Stretch> tracks = new TreeMap<>();

    AlertComparison(String project, Consumer<Difference> differences) {
        this.project = project;
        this.differences = differences;
    }

    /**
     * The alerts that are open at one moment.
     *
     * @param because gives the causes of an alert that differs
     */
    void take(
            Instant now,
            Map<String, SteeringAlert> one,
            Map<String, SteeringAlert> other,
            Function<SteeringAlert, List<Cause>> because) {
        TreeSet<String> fingerprints = new TreeSet<>(one.keySet());
        fingerprints.addAll(other.keySet());
        tracks.entrySet().removeIf(track -> {
            boolean closed = !fingerprints.contains(track.getKey());
            if (closed) {
                track.getValue().agree(now);
            }
            return closed;
        });
        for (String fingerprint : fingerprints) {
            SteeringAlert here = one.get(fingerprint);
            SteeringAlert there = other.get(fingerprint);
            if (here != null && there != null && here.getSeverity() == there.getSeverity()) {
                Stretch track = tracks.remove(fingerprint);
                if (track != null) {
                    track.agree(now);
                }
            } else {
                tracks.computeIfAbsent(fingerprint, id -> new Stretch(project, Difference.Kind.ALERT, id, differences))
                        .differ(now, statement(here), statement(there), because.apply(here == null ? there : here));
            }
        }
    }

    void end() {
        tracks.values().forEach(Stretch::end);
    }

    private static Statement statement(SteeringAlert alert) {
        return Statement.of(alert == null ? null : alert.getSeverity());
    }
}
