package nl.baken.replay.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.baken.replay.history.Histories.History;

/** Processes all histories in parallel, the longest first, so that no single thread works on it at the end. */
public record LongestFirst(Workers workers, Histories histories, ReplayProgress progress) {

    private static final int PROGRESS_MILLIS = 100;

    /**
     * Does it.
     *
     * @param work is done by any thread; counts events as it goes on
     * @param done gets each result, on the calling thread
     */
    public <T> void run(BiFunction<History, LongAdder, T> work, Consumer<T> done) {
        LongAdder events = new LongAdder();
        long all = histories.events();
        List<Future<T>> running = new ArrayList<>();
        histories.projects().stream()
                .sorted(Comparator.comparingLong(History::events).reversed())
                .forEach(history -> running.add(workers.submit(() -> work.apply(history, events))));
        for (Future<T> future : running) {
            done.accept(Workers.result(future, PROGRESS_MILLIS, () -> progress.replaying(events.sum(), all)));
        }
        progress.replaying(all, all);
    }
}
