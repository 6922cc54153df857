package nl.baken.cli.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.run.RunStatus;

/** In which partitions nobody writes the public topics, and why. */
public final class Silence {

    private Silence() {}

    /** A sentence for each reason; empty when all partitions are written. */
    public static List<String> of(Installation installation, List<KnownRun> runs) {
        SortedMap<Integer, RunStatus> latest = new TreeMap<>();
        runs.forEach(run -> run.states()
                .forEach((partition, status) ->
                        latest.merge(partition, status, (one, other) -> isLater(other, one) ? other : one)));
        SortedMap<String, SortedSet<Integer>> found = new TreeMap<>();
        for (int partition : installation.partitions()) {
            reason(latest.get(partition), runs)
                    .ifPresent(reason -> found.computeIfAbsent(reason, each -> new TreeSet<>())
                            .add(partition));
        }
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<String, SortedSet<Integer>> silent : found.entrySet()) {
            sentences.add(
                    "Nobody writes the public topics of partitions " + silent.getValue() + ": " + silent.getKey());
        }
        return sentences;
    }

    private static boolean isLater(RunStatus status, RunStatus than) {
        return status.getOrdinal() != than.getOrdinal()
                ? status.getOrdinal() > than.getOrdinal()
                : status.getHandedOver() && !than.getHandedOver();
    }

    private static Optional<String> reason(RunStatus latest, List<KnownRun> runs) {
        if (latest == null) {
            return Optional.of("no run has begun to read them");
        }
        String active = latest.getActiveRun();
        if (!latest.getHandedOver()) {
            return Optional.of("run " + active + " was activated (" + latest.getActivationId()
                    + ") and the run before it has not handed over. Start an instance of that run");
        }
        boolean alive = runs.stream().anyMatch(run -> run.name().equals(active) && run.members() > 0);
        return alive
                ? Optional.empty()
                : Optional.of("no instance of the active run " + active + " is running. Start one with baken run --run "
                        + active);
    }
}
