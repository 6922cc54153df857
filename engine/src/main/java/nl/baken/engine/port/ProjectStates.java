package nl.baken.engine.port;

import nl.baken.assessment.ProjectState;

/** The states of the projects of a partition. */
public interface ProjectStates {

    /** What is kept of a project; {@link KeptProject#unknown} when nothing is. */
    KeptProject get(String projectId);

    /**
     * Keeps what became of a project.
     *
     * @param before what {@link #get} gave
     */
    void put(String projectId, KeptProject before, ProjectState after);
}
