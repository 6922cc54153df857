package nl.baken.engine;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.ProjectState;
import nl.baken.engine.output.Output;

/**
 * What one record of the log leads to for one project.
 *
 * @param state to keep
 * @param readings true when the readings of the risks are among the outputs
 * @param outputs to publish, in this order; empty when a reader would notice nothing
 */
public record Transition(ProjectState state, boolean readings, List<Output> outputs) {

    public Transition {
        outputs = List.copyOf(outputs);
    }

    /** The same with more to publish after it. */
    Transition with(List<Output> more) {
        return more.isEmpty()
                ? this
                : new Transition(
                        state,
                        readings,
                        Stream.concat(outputs.stream(), more.stream()).toList());
    }
}
