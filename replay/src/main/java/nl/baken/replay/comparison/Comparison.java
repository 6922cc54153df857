package nl.baken.replay.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import nl.baken.replay.backtest.Backtest;
import nl.baken.replay.history.HeldEvent;
import nl.baken.replay.history.Histories;
import nl.baken.replay.history.Histories.History;
import nl.baken.replay.history.HistoryFiles;
import nl.baken.replay.history.LongestFirst;
import nl.baken.replay.history.ProjectReplay;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.history.Workers;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.TemporaryDirectory;

/**
 * Replays histories with two models side by side, and finds the differences between their outputs. The result does not
 * depend on the number of threads; memory does not grow with the length of the histories.
 */
public final class Comparison {

    /** Share of the memory that this process may use. */
    private static final int SHARE_OF_EVENTS = 16;

    private final ModelPair models;
    private final Instant until;
    private final int threads;
    private final ReplayProgress progress;
    private final long memory;

    /**
     * A comparison of two models.
     *
     * @param until what became known later is left out, and time ends there; null for the start of the day (UTC) after
     *     the last event
     * @param threads at least one
     */
    public Comparison(ModelPair models, Instant until, int threads, ReplayProgress progress) {
        this.models = models;
        this.until = until;
        this.threads = threads;
        this.progress = progress;
        this.memory = Runtime.getRuntime().maxMemory();
    }

    /**
     * Reads, replays and compares.
     *
     * @param files with an event per line; a line that is not a valid event goes to the listener and is skipped
     * @param differences gets each
     */
    public ComparisonResult run(List<Path> files, ExternalSort<Difference> differences, Backtest.Refusals refusals)
            throws IOException {
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-compare-");
                Workers workers = new Workers(threads)) {
            return run(workers, temporary.path(), files, differences, refusals);
        }
    }

    private ComparisonResult run(
            Workers workers,
            Path temporary,
            List<Path> files,
            ExternalSort<Difference> differences,
            Backtest.Refusals refusals)
            throws IOException {
        LongAdder rejected = new LongAdder();
        ExternalSort<HeldEvent> events = new ExternalSort<>(temporary, HeldEvent.FORMAT, memory / SHARE_OF_EVENTS);
        HistoryFiles reading = new HistoryFiles(
                workers,
                events,
                until,
                line -> {
                    rejected.increment();
                    refusals.rejected(line);
                },
                progress);
        Histories histories = reading.read(files, temporary.resolve("events"));

        Instant last = histories.end(until);
        new LongestFirst(workers, histories, progress)
                .run((history, taken) -> compare(histories, history, last, differences, taken), project -> {});
        return new ComparisonResult(
                histories.events(), histories.projects().size(), rejected.sum(), reading.projects());
    }

    private String compare(
            Histories histories, History history, Instant last, ExternalSort<Difference> found, LongAdder taken) {
        PairedReplay lockstep = new PairedReplay(models, history.project(), difference -> add(found, difference));
        ProjectReplay project = new ProjectReplay(lockstep::take, lockstep::due, history.first());
        histories.read(history, event -> {
            project.take(event);
            taken.increment();
        });
        project.end(last);
        lockstep.end();
        return history.project();
    }

    private static void add(ExternalSort<Difference> found, Difference difference) {
        try {
            found.add(difference);
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be written", e);
        }
    }
}
