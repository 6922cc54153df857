package nl.baken.step;

import java.util.List;
import nl.baken.assessment.ProjectState;

/**
 * What one record of the log leads to for one project.
 *
 * @param state to keep
 * @param outputs to publish, in this order; empty when a reader would notice nothing
 */
public record Step(ProjectState state, List<Output> outputs) {

    public Step {
        outputs = List.copyOf(outputs);
    }
}
