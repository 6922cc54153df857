package nl.baken.replay.sort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Iterates once over sorted elements, by a merge of files.
 *
 * @param <T> what was sorted
 */
public final class MergeIterator<T> implements Iterator<T>, AutoCloseable {

    private record Head<T>(T value, int source) {}

    private final List<? extends Iterator<T>> sources;
    private final List<SortedRun.Cursor<T>> open;
    private final PriorityQueue<Head<T>> heads;

    private MergeIterator(List<? extends Iterator<T>> sources, List<SortedRun.Cursor<T>> open, Comparator<T> order) {
        this.sources = sources;
        this.open = open;
        this.heads = new PriorityQueue<>(Comparator.comparing((Head<T> head) -> head.value(), order)
                .thenComparingInt((Head<T> head) -> head.source()));
        for (int i = 0; i < sources.size(); i++) {
            advance(i);
        }
    }

    static <T> MergeIterator<T> of(List<T> sorted) {
        return new MergeIterator<>(List.of(sorted.iterator()), List.of(), (_, _) -> 0);
    }

    static <T> MergeIterator<T> of(List<SortedRun<T>> runs, Comparator<T> order) throws IOException {
        List<SortedRun.Cursor<T>> cursors = new ArrayList<>();
        for (SortedRun<T> run : runs) {
            cursors.add(run.open());
        }
        return new MergeIterator<>(cursors, cursors, order);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        if (heads.isEmpty()) {
            throw new NoSuchElementException("No more elements");
        }
        Head<T> first = heads.poll();
        advance(first.source());
        return first.value();
    }

    @Override
    public void close() throws IOException {
        for (SortedRun.Cursor<T> cursor : open) {
            cursor.close();
        }
    }

    private void advance(int source) {
        Iterator<T> iterator = sources.get(source);
        if (iterator.hasNext()) {
            heads.add(new Head<>(iterator.next(), source));
        }
    }
}
