package nl.baken.assessment.dossier;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many things of one sort are kept, and which go first when there is no room (docs/decisions/0033): those that are over,
 * the earliest first; when none is, the one that is new, so that nothing which others wait for is lost.
 *
 * @param most how many
 * @param bytes how large they are together, as {@link Size} has it
 * @param over true of an id and its thing when nothing is waited for any more
 * @param since the first event about it
 */
record Bound<T>(int most, int bytes, BiPredicate<String, T> over, Function<T, Stamp> since) {

    /** More than any project was seen to name. */
    static final int MANY = 256;

    static final int KIB = 1_024;

    /** Of things of which nobody can tell whether they are over, so the latest have to wait. */
    static <T> Bound<T> of(int bytes, Function<T, Stamp> since) {
        return new Bound<>(MANY, bytes, (id, item) -> false, since);
    }

    /** The same, where those that are over can be told. */
    static <T> Bound<T> of(int bytes, Predicate<T> over, Function<T, Stamp> since) {
        return new Bound<>(MANY, bytes, (id, item) -> over.test(item), since);
    }

    /** What new things have; the rest is for what becomes known of those that are there. */
    int bytesForNew() {
        return bytes / 8 * 7;
    }

    /**
     * Which of them goes first. What is new never takes the place of what is waited for, and what has just ended stays until
     * the next one comes, so that its end is seen.
     *
     * @param changed the one that has just changed
     * @param added true when that is new
     */
    String first(Map<String, T> items, String changed, boolean added) {
        Optional<Map.Entry<String, T>> first = items.entrySet().stream()
                .filter(item -> !item.getKey().equals(changed))
                .filter(item -> !added || isOver(item))
                .min(this::compare);
        return first.map(Map.Entry::getKey).orElse(changed);
    }

    private int compare(Map.Entry<String, T> one, Map.Entry<String, T> other) {
        boolean over = isOver(one);
        if (over != isOver(other)) {
            return over ? -1 : 1;
        }
        int earliest = Comparator.nullsFirst(Comparator.<Stamp>naturalOrder())
                .compare(since.apply(one.getValue()), since.apply(other.getValue()));
        int byTime = over ? earliest : -earliest;
        return byTime != 0 ? byTime : one.getKey().compareTo(other.getKey());
    }

    private boolean isOver(Map.Entry<String, T> item) {
        return over.test(item.getKey(), item.getValue());
    }
}
