package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Things that a project names itself (milestones, unknowns, deliveries, indicators), by their id, as many as there is room
 * for. What comes back after it had to go begins again with what is reported then.
 *
 * @param byId in the order of the ids
 * @param bytes how large they are together, as {@link Size} has it
 * @param truncated true when some had to go
 * @param lost true when one had to go that was not over
 */
public record Items<T>(SortedMap<String, T> byId, int bytes, boolean truncated, boolean lost) {

    public Items {
        byId = byId == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(byId);
    }

    public static <T> Items<T> empty() {
        return new Items<>(Collections.emptySortedMap(), 0, false, false);
    }

    /** Applies a change to the item with this id, starting from {@code initial} when it is new. */
    Items<T> with(Bound<T> bound, String id, T initial, UnaryOperator<T> change) {
        T present = byId.get(id);
        T changed = change.apply(present == null ? initial : present);
        if (changed.equals(present)) {
            return this;
        }
        SortedMap<String, T> next = new TreeMap<>(byId);
        next.put(id, changed);
        int size = bytes + size(id, changed) - size(id, present);
        boolean open = lost;
        boolean left = truncated;
        int most = present == null ? bound.bytesForNew() : bound.bytes();
        while (next.size() > bound.most() || size > most) {
            String goes = bound.first(next, id, present == null);
            T gone = next.remove(goes);
            size -= size(goes, gone);
            left = true;
            open = open || !bound.over().test(goes, gone);
            if (present == null && goes.equals(id)) {
                // What was there before has its room; only what is new has less.
                break;
            }
        }
        return new Items<>(next, size, left, open);
    }

    private static int size(String id, Object item) {
        return item == null ? 0 : Size.of(id) + Size.of(item);
    }
}
