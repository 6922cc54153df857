package nl.baken.assessment.dossier;

import nl.baken.event.Closure;
import nl.baken.event.Phase;

/**
 * The beginning of a phase.
 *
 * @param decided true when a steering decision allowed it; null when not known
 * @param closure how the project ended; null unless the phase is CLOSED
 */
public record PhaseEntry(Phase phase, Boolean decided, Closure closure) {}
