package nl.baken.riskmodel.guard;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.baken.assessment.time.NextChange;

/**
 * One of the parts of a condition that are joined by {@code &&}; all must hold.
 *
 * @param text as it is written, without what does not matter
 * @param program compiled
 * @param mentioned the fields that it reads
 * @param times where it depends on the time
 */
record Part(String text, Program program, Scope scope, SortedSet<Path> mentioned, List<TimeTest> times) {

    Part {
        mentioned = new TreeSet<>(mentioned);
        times = List.copyOf(times);
    }

    boolean mentionsEvent() {
        return mentioned.stream().anyMatch(Path::ofEvent);
    }

    /** True when it can be answered with nothing at hand but the event. */
    boolean isOfEventAlone() {
        return times.isEmpty() && mentioned.stream().allMatch(Path::ofEvent);
    }

    /** Whether it holds; what is not known, and what cannot be computed, does not. */
    boolean holds(Values.Lookup lookup, Instant now) {
        try {
            Map<String, Object> variables = Values.variables(scope, mentioned, lookup);
            Object answer = times.isEmpty() ? program.eval(variables) : program.eval(variables, Language.at(now));
            return Boolean.TRUE.equals(answer);
        } catch (CelEvaluationException | RuntimeException _) {
            return false;
        }
    }

    NextChange nextChange(Values.Lookup lookup, Instant now) {
        NextChange next = NextChange.NEVER;
        for (TimeTest test : times) {
            next = next.or(lookup.of(test.moment())
                    .flatMap(values -> values.stream().findFirst())
                    .flatMap(Values::moment)
                    .map(since -> test.nextChange(since, now))
                    .orElse(NextChange.NEVER));
        }
        return next;
    }
}
