package nl.baken.replay.sort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorted things, once, from first to last.
 *
 * @param <T> what was sorted
 */
public final class Merged<T> implements Iterator<T>, AutoCloseable {

    private record Head<T>(T value, int source) {}

    private final List<? extends Iterator<T>> sources;
    private final List<Run.Cursor<T>> open;
    private final PriorityQueue<Head<T>> heads;

    private Merged(List<? extends Iterator<T>> sources, List<Run.Cursor<T>> open, Comparator<T> order) {
        this.sources = sources;
        this.open = open;
        this.heads = new PriorityQueue<>(Comparator.comparing((Head<T> head) -> head.value(), order)
                .thenComparingInt((Head<T> head) -> head.source()));
        for (int i = 0; i < sources.size(); i++) {
            advance(i);
        }
    }

    static <T> Merged<T> of(List<T> sorted) {
        return new Merged<>(List.of(sorted.iterator()), List.of(), (_, _) -> 0);
    }

    static <T> Merged<T> of(List<Run<T>> runs, Comparator<T> order) throws IOException {
        List<Run.Cursor<T>> cursors = new ArrayList<>();
        for (Run<T> run : runs) {
            cursors.add(run.open());
        }
        return new Merged<>(cursors, cursors, order);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        if (heads.isEmpty()) {
            throw new NoSuchElementException("There is no more");
        }
        Head<T> first = heads.poll();
        advance(first.source());
        return first.value();
    }

    @Override
    public void close() throws IOException {
        for (Run.Cursor<T> cursor : open) {
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
