package nl.baken.replay.backtest;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.reference.MissingReferences;

/**
 * The result of a backtest.
 *
 * @param events how many were replayed, duplicates included
 * @param projects how many were replayed
 * @param fates what became of how many events
 * @param rejected how many lines were no events
 * @param lines how many lines were written, by name of the topic
 * @param known every project in the files, also those of which nothing was known in time
 * @param missing what events named that was not there, by project
 * @param trajectories of the projects that were followed and of which something was known, by id
 */
public record BacktestResult(
        long events,
        int projects,
        SortedMap<Fate, Long> fates,
        long rejected,
        SortedMap<String, Long> lines,
        Set<String> known,
        List<MissingReferences.Count> missing,
        SortedMap<String, Trajectory> trajectories) {}
