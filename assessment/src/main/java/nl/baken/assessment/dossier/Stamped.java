package nl.baken.assessment.dossier;

import java.util.Comparator;
import java.util.List;

/**
 * A value and the event that brought it.
 *
 * @param stamp the event
 * @param value what it brought; its text decides between two contents under one identity, so it must print all it holds
 */
public record Stamped<T>(Stamp stamp, T value) {

    /** Orders by event; two contents under one identity are ordered by their text, so that arrival does not matter. */
    static <T> Comparator<Stamped<T>> order() {
        return Comparator.comparing((Stamped<T> stamped) -> stamped.stamp)
                .thenComparing(stamped -> String.valueOf(stamped.value));
    }

    /** The later of the two; null counts as earlier than everything. */
    public static <T> Stamped<T> later(Stamped<T> one, Stamped<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Stamped.<T>order().compare(one, other) >= 0 ? one : other;
    }

    /** The later of what is known and a value of an event; a value that the event leaves open replaces nothing. */
    public static <T> Stamped<T> laterKnown(Stamped<T> known, Stamp stamp, T value) {
        return value == null ? known : later(known, new Stamped<>(stamp, value));
    }

    /** The earlier of the two; null counts as later than everything. */
    public static <T> Stamped<T> earlier(Stamped<T> one, Stamped<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Stamped.<T>order().compare(one, other) <= 0 ? one : other;
    }

    /** The value, or null when there never was one. */
    public static <T> T valueOf(Stamped<T> stamped) {
        return stamped == null ? null : stamped.value;
    }

    /** The event, or none when there never was one. */
    public static List<Stamp> stampOf(Stamped<?> stamped) {
        return stamped == null ? List.of() : List.of(stamped.stamp);
    }
}
