package nl.baken.assessment.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The latest events of one sort, a fixed number of them, and the first ever.
 *
 * <p>It is a set, not a sum: adding an event twice changes nothing and the order of adding does not matter, so nothing
 * has to remember which events were seen. See docs/decisions/0002-order-free-dossier.md.
 *
 * @param entries at most {@link #CAPACITY}, oldest first, no identity twice
 * @param first the earliest event ever added, kept or not; null when empty
 * @param truncated true when more were added than are kept
 */
public record Recent<T>(List<Stamped<T>> entries, Stamp first, boolean truncated) {

    /** Enough for every ceiling of a rule to be reached, small enough to be read and written with every event. */
    public static final int CAPACITY = 32;

    /** There is room for all. */
    static final int ALL_STAY = -1;

    public Recent {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    private static final Recent<?> EMPTY = new Recent<>(List.of(), null, false);

    /** No events; always the same object. */
    @SuppressWarnings("unchecked") // It holds nothing that could be of another type.
    public static <T> Recent<T> empty() {
        return (Recent<T>) EMPTY;
    }

    public Recent<T> with(Stamp stamp, T value) {
        return with(stamp, value, CAPACITY);
    }

    /** Adds an event, keeping the {@code capacity} latest. */
    public Recent<T> with(Stamp stamp, T value, int capacity) {
        return with(stamp, value, all -> all.size() > capacity ? 0 : ALL_STAY);
    }

    /** Adds an event, keeping the latest, as many as have room. */
    Recent<T> within(int bytes, int capacity, Stamp stamp, T value) {
        return with(stamp, value, all -> hasRoom(all, capacity, bytes) ? ALL_STAY : 0);
    }

    /** True when all of them can stay; one always can, however large it is. */
    static boolean hasRoom(List<? extends Stamped<?>> all, int capacity, int bytes) {
        return all.size() <= 1 || (all.size() <= capacity && Size.of(all) <= bytes);
    }

    /**
     * Adds an event, and leaves events out until there is room.
     *
     * @param goes the place of the one that goes first; {@link #ALL_STAY} when there is room
     */
    Recent<T> with(Stamp stamp, T value, ToIntFunction<List<Stamped<T>>> goes) {
        Stamp earliest = Stamp.earliest(first, stamp);
        Stamped<T> added = new Stamped<>(stamp, value);
        int same = indexOf(stamp);
        if (same >= 0) {
            Stamped<T> kept = Stamped.later(entries.get(same), added);
            return kept.equals(entries.get(same)) ? this : replaced(same, kept);
        }
        List<Stamped<T>> next = new ArrayList<>(entries.size() + 1);
        next.addAll(entries);
        int place = Collections.binarySearch(next, added, Stamped.order());
        next.add(-place - 1, added);
        boolean full = truncated;
        for (int gone = goes.applyAsInt(next); gone != ALL_STAY; gone = goes.applyAsInt(next)) {
            next.remove(gone);
            full = true;
        }
        return new Recent<>(next, earliest, full);
    }

    /**
     * Only those of the kept events for which something holds; this when it holds for all. When it holds for some, the
     * first is the first of those that are kept.
     */
    public Recent<T> where(Predicate<T> holds) {
        return only(entry -> holds.test(entry.value()));
    }

    /** The same of events and not of their values alone. */
    Recent<T> only(Predicate<Stamped<T>> holds) {
        List<Stamped<T>> left = new ArrayList<>(entries.size());
        for (Stamped<T> entry : entries) {
            if (holds.test(entry)) {
                left.add(entry);
            }
        }
        if (left.size() == entries.size()) {
            return this;
        }
        return left.isEmpty() ? empty() : new Recent<>(left, left.getFirst().stamp(), truncated);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The latest event, or null. */
    public Stamped<T> last() {
        return entries.isEmpty() ? null : entries.getLast();
    }

    /** The earliest event that is kept, or null. */
    public Stamped<T> oldest() {
        return entries.isEmpty() ? null : entries.getFirst();
    }

    /** True when a further event is one more than are kept. */
    boolean isFullFor(Stamp stamp, int capacity) {
        return entries.size() >= capacity && indexOf(stamp) < 0;
    }

    private int indexOf(Stamp stamp) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).stamp().equals(stamp)) {
                return i;
            }
        }
        return -1;
    }

    private Recent<T> replaced(int index, Stamped<T> by) {
        List<Stamped<T>> next = new ArrayList<>(entries);
        next.set(index, Objects.requireNonNull(by));
        return new Recent<>(next, first, truncated);
    }
}
