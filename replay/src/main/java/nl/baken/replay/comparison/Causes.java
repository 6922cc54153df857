package nl.baken.replay.comparison;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Causes by what they name, each with the weights of the moment at which they differed most. */
final class Causes {

    private final TreeMap<Cause, Cause> causes = new TreeMap<>(Cause.BY_NAME);

    void add(Collection<Cause> more) {
        for (Cause cause : more) {
            causes.merge(cause, cause, (known, other) -> other.weight() > known.weight() ? other : known);
        }
    }

    void clear() {
        causes.clear();
    }

    List<Cause> list() {
        return List.copyOf(causes.values());
    }
}
