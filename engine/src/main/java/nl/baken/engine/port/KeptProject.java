package nl.baken.engine.port;

import nl.baken.assessment.ProjectMemory;
import nl.baken.assessment.ProjectState;

/**
 * A project as a host keeps it.
 *
 * @param state what has to be kept
 * @param memory what may be forgotten
 */
public record KeptProject(ProjectState state, ProjectMemory memory) {

    /** A project of which nothing is known. */
    public static KeptProject unknown() {
        return new KeptProject(ProjectState.empty(), new ProjectMemory());
    }
}
