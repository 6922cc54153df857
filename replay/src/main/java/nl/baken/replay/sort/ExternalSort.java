package nl.baken.replay.sort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts any number of elements in bounded memory: as many as fit are sorted and written to a temporary file, and the
 * files are merged. Stable. Safe for many threads while things are added.
 *
 * @param <T> what is sorted
 */
public final class ExternalSort<T> {

    /** As many files are open at the same time at most. */
    private static final int WIDEST_MERGE = 32;

    private final Path directory;
    private final SortFormat<T> format;
    private final long most;
    private final List<SortedRun<T>> runs = new ArrayList<>();
    private List<T> buffer = new ArrayList<>();
    private long held;
    private int files;

    /**
     * An empty one.
     *
     * @param directory for temporary files, which its owner removes; not null
     * @param most bytes to hold in memory, about
     */
    public ExternalSort(Path directory, SortFormat<T> format, long most) {
        this.directory = directory;
        this.format = format;
        this.most = most;
    }

    /** Adds one. */
    public synchronized void add(T value) throws IOException {
        buffer.add(value);
        held += format.size(value);
        if (held > most) {
            spill();
        }
    }

    /** Everything that was added, in order. Nothing can be added after this. */
    public synchronized MergeIterator<T> sorted() throws IOException {
        if (runs.isEmpty()) {
            buffer.sort(format.order());
            List<T> all = buffer;
            buffer = List.of();
            return MergeIterator.of(all);
        }
        spill();
        buffer = List.of();
        while (runs.size() > WIDEST_MERGE) {
            narrow();
        }
        return MergeIterator.of(runs, format.order());
    }

    private void spill() throws IOException {
        buffer.sort(format.order());
        runs.add(SortedRun.write(next(), buffer.iterator(), format));
        buffer = new ArrayList<>();
        held = 0;
    }

    /** Neighbours only are merged, so that equals stay in the order in which they were added. */
    private void narrow() throws IOException {
        List<SortedRun<T>> wide = List.copyOf(runs);
        runs.clear();
        for (int from = 0; from < wide.size(); from += WIDEST_MERGE) {
            List<SortedRun<T>> neighbours = wide.subList(from, Math.min(wide.size(), from + WIDEST_MERGE));
            try (MergeIterator<T> merged = MergeIterator.of(neighbours, format.order())) {
                runs.add(SortedRun.write(next(), merged, format));
            }
            for (SortedRun<T> merged : neighbours) {
                Files.delete(merged.file());
            }
        }
    }

    private Path next() throws IOException {
        files++;
        return Files.createTempFile(directory, "run-" + files + "-", ".spill");
    }
}
