package nl.baken.assessment;

import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.risk.RiskStructures;

/**
 * What was computed of one project the last time, so that an assessment computes only what an event or the passing of time
 * can have changed. It decides nothing: with an empty one the answer is the same. Not safe for use by several threads.
 */
public final class ProjectMemory {

    private RiskStructures structures = new RiskStructures();
    private LastPublished published;
    private ProjectView view;

    RiskStructures structures() {
        return structures;
    }

    /** What was computed the last time; null when that is not known. */
    ProjectView view() {
        return view;
    }

    /** Forgets all when the state is not the one that the last assessment led to, as after a restart. */
    @SuppressWarnings("ReferenceEquality")
    void bringTo(ProjectState state) {
        if (published != state.published()) {
            structures = new RiskStructures();
            view = null;
        }
    }

    void keep(ProjectState state, ProjectView latest) {
        published = state.published();
        view = latest;
    }
}
