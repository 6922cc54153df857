package nl.baken.truth.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What something was said to be, from which moments on. */
final class Timeline {

    private final List<Instant> moments = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void add(Instant moment, String value) {
        moments.add(moment);
        values.add(value);
    }

    /** What it may have been said to be at a moment: what was said last before it, and all that was said at it. */
    Set<String> at(Instant moment, String before) {
        Set<String> said = new LinkedHashSet<>();
        String last = before;
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).isBefore(moment)) {
                last = values.get(i);
            } else if (moments.get(i).equals(moment)) {
                said.add(values.get(i));
            }
        }
        said.add(last);
        return said;
    }

    /** The same, of any moment in the day before one and the one itself. */
    Set<String> around(Instant moment, String before) {
        Set<String> said = new LinkedHashSet<>(at(moment.minus(Duration.ofDays(1)), before));
        for (int i = 0; i < moments.size(); i++) {
            if (!moments.get(i).isAfter(moment) && moments.get(i).isAfter(moment.minus(Duration.ofDays(1)))) {
                said.add(values.get(i));
            }
        }
        return said;
    }

    String last(String otherwise) {
        return values.isEmpty() ? otherwise : values.getLast();
    }
}
