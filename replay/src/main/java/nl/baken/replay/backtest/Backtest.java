package nl.baken.replay.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.identity.Fate;
import nl.baken.replay.history.HeldEvent;
import nl.baken.replay.history.Histories;
import nl.baken.replay.history.HistoryFiles;
import nl.baken.replay.history.RejectedLine;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.history.Workers;
import nl.baken.replay.output.CollectedOutputs;
import nl.baken.replay.output.OutputFiles;
import nl.baken.replay.output.OutputSink;
import nl.baken.replay.output.OutputSort;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.TemporaryDirectory;

/**
 * Replays histories with a model, each project separately and in parallel, and writes the outputs of the pipeline: the
 * same bytes as one {@link nl.baken.engine.memory.Replay} of all of them, whatever the number of threads. Memory grows
 * with the number of projects, not with the length of their histories: what does not fit goes through temporary files.
 */
public final class Backtest {

    /** Shares of the memory that this process may use. */
    private static final int SHARE_OF_EVENTS = 16;

    private static final int SHARE_OF_OUTPUTS = 16;

    private final RiskModel model;
    private final Instant until;
    private final int threads;
    private final ReplayProgress progress;
    private final long memory;

    /**
     * A backtest of a model.
     *
     * @param until events with a later recordedAt are left out, and the last tick is then; null for the start of the
     *     day (UTC) after the last event
     * @param threads at least one
     */
    public Backtest(RiskModel model, Instant until, int threads, ReplayProgress progress) {
        this(model, until, threads, progress, Runtime.getRuntime().maxMemory());
    }

    /** The same within so many bytes of memory. */
    Backtest(RiskModel model, Instant until, int threads, ReplayProgress progress, long memory) {
        this.model = Objects.requireNonNull(model, "model");
        this.until = until;
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress, "progress");
        this.memory = memory;
    }

    /** Listener that gets each line that is not a valid event, in the order of files and lines. */
    public interface Refusals {
        /** Called for one line. */
        void rejected(RejectedLine line);
    }

    /**
     * Reads, replays and writes.
     *
     * @param files with an event per line; a line that is not a valid event goes to the listener and to the dead
     *     letters
     * @param followed ids of the projects of which the levels over time are wanted
     */
    public BacktestResult run(List<Path> files, OutputFiles out, Set<String> followed, Refusals refusals)
            throws IOException {
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-backtest-");
                Workers workers = new Workers(threads)) {
            OutputSort outputs = new OutputSort(temporary.path(), memory / SHARE_OF_OUTPUTS);
            return run(workers, temporary.path(), files, outputs, () -> outputs.write(out), followed, refusals);
        }
    }

    /**
     * Reads and replays, and keeps the outputs in memory.
     *
     * @param outputs gets them
     * @return the same as with files, without numbers of lines
     */
    public BacktestResult collect(List<Path> files, CollectedOutputs outputs, Refusals refusals) throws IOException {
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-backtest-");
                Workers workers = new Workers(threads)) {
            return run(workers, temporary.path(), files, outputs, TreeMap::new, Set.of(), refusals);
        }
    }

    /** Writes what a replay left, and counts it. */
    private interface Lines {
        SortedMap<String, Long> write() throws IOException;
    }

    private BacktestResult run(
            Workers workers,
            Path temporary,
            List<Path> files,
            OutputSink outputs,
            Lines written,
            Set<String> followed,
            Refusals refusals)
            throws IOException {
        ExternalSort<HeldEvent> events = new ExternalSort<>(temporary, HeldEvent.FORMAT, memory / SHARE_OF_EVENTS);
        DeadLetters letters = new DeadLetters(outputs, refusals);
        HistoryFiles reading = new HistoryFiles(workers, events, until, letters, progress);
        Histories histories = reading.read(files, temporary.resolve("events"));

        Map<String, Trajectory> trajectories = new HashMap<>();
        PortfolioTotals portfolios = new PortfolioTotals();
        HistoryReplays replays =
                new HistoryReplays(model, histories, histories.end(until), outputs, portfolios, followed);
        SortedMap<Fate, Long> fates = replays.run(workers, progress, trajectories);
        portfolios.writeTo(outputs);
        SortedMap<String, Long> lines = written.write();
        return new BacktestResult(
                histories.events(),
                histories.projects().size(),
                fates,
                letters.count(),
                lines,
                reading.projects(),
                replays.missing(),
                new TreeMap<>(trajectories));
    }
}
