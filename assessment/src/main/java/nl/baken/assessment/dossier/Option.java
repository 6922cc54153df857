package nl.baken.assessment.dossier;

import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOutcome;

/**
 * What is known of one direction for the solution.
 *
 * @param opened the latest opening; null when only its end is known
 * @param closed the latest end; null while it is alive
 */
public record Option(Stamped<String> opened, Stamped<End> closed) {

    static final Bound<Option> BOUND = Bound.of(24 * Bound.KIB, option -> !option.alive(), Option::since);

    /**
     * How an option ended.
     *
     * @param withEvidence true when a test or calculation stands behind it; null when not known
     */
    public record End(OptionOutcome outcome, Boolean withEvidence) {}

    static Option unknown() {
        return new Option(null, null);
    }

    Option withOpened(Stamp stamp, String name) {
        return new Option(Stamped.later(opened, new Stamped<>(stamp, name)), closed);
    }

    Option with(Stamp stamp, OptionClosed event) {
        End end = new End(event.getOutcome(), event.getWithEvidence());
        return new Option(opened, Stamped.later(closed, new Stamped<>(stamp, end)));
    }

    private Stamp since() {
        return Stamp.earliest(opened == null ? null : opened.stamp(), closed == null ? null : closed.stamp());
    }

    /** True while the option has been neither dropped nor chosen since it was opened. */
    public boolean alive() {
        return opened != null && (closed == null || opened.stamp().isAfter(closed.stamp()));
    }
}
