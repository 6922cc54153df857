package nl.baken.engine;

import java.util.List;
import java.util.Optional;
import nl.baken.assessment.ProjectState;
import nl.baken.output.RiskAssessment;

/**
 * What one record of the log leads to for one project.
 *
 * @param state to keep
 * @param outputs to publish, in this order; empty when a reader would notice nothing
 */
public record Transition(ProjectState state, List<Output> outputs) {

    public Transition {
        outputs = List.copyOf(outputs);
    }

    /** The readings that are said; empty when there is nothing new to say of them. */
    public Optional<RiskAssessment> risks() {
        return outputs.stream()
                .filter(Output.Risks.class::isInstance)
                .map(output -> ((Output.Risks) output).record())
                .findFirst();
    }
}
