package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Things that a project names itself (milestones, unknowns, deliveries, indicators), by their id, a bounded number.
 *
 * <p>When there are more than fit, which ones stay depends on their ids alone and not on the order of arrival: an id
 * that has been turned away once is turned away always, so what is kept of the others is complete.
 *
 * @param byId in the order of the ids
 * @param truncated true when some were turned away
 */
public record Items<T>(SortedMap<String, T> byId, boolean truncated) {

    /** More than any project was seen to name; a bound, not an expectation. */
    public static final int CAPACITY = 256;

    private static final Comparator<String> STAY =
            Comparator.<String>comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

    public Items {
        byId = byId == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(byId);
    }

    public static <T> Items<T> empty() {
        return new Items<>(Collections.emptySortedMap(), false);
    }

    /** Applies a change to the item with this id, starting from {@code initial} when it is new. */
    public Items<T> with(String id, T initial, UnaryOperator<T> change) {
        T present = byId.get(id);
        SortedMap<String, T> next = new TreeMap<>(byId);
        next.put(id, change.apply(present == null ? initial : present));
        if (next.size() <= CAPACITY) {
            return new Items<>(next, truncated);
        }
        NavigableSet<String> ids = new TreeSet<>(STAY);
        ids.addAll(next.keySet());
        next.remove(ids.last());
        return new Items<>(next, true);
    }
}
