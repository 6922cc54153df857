package nl.baken.engine;

import java.util.List;
import java.util.Optional;
import nl.baken.assessment.ProjectState;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.output.Output;

/**
 * What an event led to.
 *
 * @param fate what became of it
 * @param state of its project from now on
 * @param transition what follows from it; empty when it changes nothing that is known of the project
 * @param acts what alerting is told of it
 */
record EventOutcome(Fate fate, ProjectState state, Optional<Transition> transition, List<Output> acts) {

    EventOutcome {
        acts = List.copyOf(acts);
    }
}
