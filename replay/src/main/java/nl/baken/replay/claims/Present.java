package nl.baken.replay.claims;

import java.util.List;

/** What is known, as a list. */
final class Present {

    private Present() {}

    static <T> List<T> of(T value) {
        return value == null ? List.of() : List.of(value);
    }
}
