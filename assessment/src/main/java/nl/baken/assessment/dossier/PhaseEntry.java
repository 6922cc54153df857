package nl.baken.assessment.dossier;

import nl.baken.event.Closure;
import nl.baken.event.Phase;

/**
 * The beginning of a phase.
 *
 * @param decided true when a steering decision allowed it; null when not known
 * @param closure how the project ended; null unless the phase is CLOSED
 */
public record PhaseEntry(Phase phase, Boolean decided, Closure closure) {

    /** This one, with what it leaves open from an earlier one of the same phase. */
    PhaseEntry or(PhaseEntry earlier) {
        boolean open = closure == null || closure == Closure.UNKNOWN;
        return new PhaseEntry(
                phase,
                decided == null ? earlier.decided : decided,
                open && earlier.closure != null ? earlier.closure : closure);
    }
}
