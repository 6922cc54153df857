package nl.baken.server.store;

import java.time.Instant;
import java.util.List;

/**
 * What was said of a thing at a moment.
 *
 * @param names of the thing
 * @param at from when on it was said
 * @param json the record as plain JSON; empty when the thing is no more
 */
public record Version(List<String> names, Instant at, String json) {

    public Version {
        names = List.copyOf(names);
    }

    /** True from when on nothing is said of the thing any more. */
    public boolean isGone() {
        return json.isEmpty();
    }
}
