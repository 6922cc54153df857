package nl.baken.engine;

import java.util.Optional;
import nl.baken.assessment.ProjectState;
import nl.baken.engine.identity.Fate;

/**
 * What an event led to.
 *
 * @param fate what became of it
 * @param state of its project from now on
 * @param transition what follows from it; empty when it changes nothing that is known of the project
 */
record EventOutcome(Fate fate, ProjectState state, Optional<Transition> transition) {}
