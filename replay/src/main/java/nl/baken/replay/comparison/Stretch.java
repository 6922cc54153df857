package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/** Collects the intervals in which the two models differed about one subject, and reports each interval at its end. */
final class Stretch {

    private final String project;
    private final Difference.Kind kind;
    private final String subject;
    private final Consumer<Difference> differences;
    private final Causes causes = new Causes();
    private Instant since;
    private Instant at;
    private Statement first;
    private Statement second;

    Stretch(String project, Difference.Kind kind, String subject, Consumer<Difference> differences) {
        this.project = project;
        this.kind = kind;
        this.subject = subject;
        this.differences = differences;
    }

    boolean isOpen() {
        return since != null;
    }

    /** They differ at this moment. */
    void differ(Instant now, Statement one, Statement other, Collection<Cause> because) {
        boolean more = since == null || Gap.of(one, other).compareTo(Gap.of(first, second)) > 0;
        if (since == null) {
            since = now;
        }
        if (more) {
            at = now;
            first = one;
            second = other;
        }
        causes.add(because);
    }

    /** Both values are equal at this moment. */
    void agree(Instant now) {
        if (since != null) {
            report(now);
        }
    }

    /** Time has come to its end. */
    void end() {
        if (since != null) {
            report(null);
        }
    }

    private void report(Instant until) {
        differences.accept(new Difference(project, kind, subject, since, until, at, first, second, causes.list()));
        since = null;
        causes.clear();
    }
}
