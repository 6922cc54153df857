package nl.baken.engine.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what events name that is not there. Not for use by several threads. */
public final class MissingReferences {

    /**
     * One thing that is not there.
     *
     * @param first the first time that it was named
     * @param events how many events named it
     */
    public record Count(MissingReference first, int events) {

        private static Count plus(Count one, Count other) {
            return new Count(one.first, one.events + other.events);
        }
    }

    private record Named(MissingReference.Kind what, String project, String name) {}

    private final Map<Named, Count> counts = new LinkedHashMap<>();

    /** One more event names it. */
    public void take(MissingReference reference) {
        counts.merge(
                new Named(reference.what(), reference.project(), reference.name()),
                new Count(reference, 1),
                Count::plus);
    }

    /** In the order in which they were named first. */
    public List<Count> all() {
        return List.copyOf(counts.values());
    }
}
