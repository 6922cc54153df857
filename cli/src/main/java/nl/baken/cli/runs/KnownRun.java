package nl.baken.cli.runs;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.run.Run;
import nl.baken.run.RunPhase;
import nl.baken.run.RunStatus;

/**
 * A run of an installation, as it is found.
 *
 * @param runs what its instances are; more than one while they are of several models or versions
 * @param states by partition, of those that it has begun to read
 * @param members of its group
 * @param behind how many records of the log it has still to read; counted no further than the caller asked for
 * @param counted true when all were counted
 */
public record KnownRun(
        String name, List<Run> runs, SortedMap<Integer, RunStatus> states, int members, long behind, boolean counted) {

    public KnownRun {
        runs = List.copyOf(runs);
        states = new TreeMap<>(states);
    }

    /** What it is; of several the first. */
    public Run run() {
        return runs.getFirst();
    }

    /** In which partitions it is in one of these phases. */
    public SortedSet<Integer> in(RunPhase phase) {
        SortedSet<Integer> partitions = new TreeSet<>();
        states.forEach((partition, status) -> {
            if (status.getPhase() == phase) {
                partitions.add(partition);
            }
        });
        return partitions;
    }
}
