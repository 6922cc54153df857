package nl.baken.assessment;

import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.identity.IndexedEvents;
import nl.baken.assessment.publication.LastPublished;

/**
 * All that is kept of one project between events, its event index apart.
 *
 * @param dossier what is known: a fold over the events
 * @param published what was published last: follows from the log as it is ordered
 * @param indexed what stands in the event index
 * @param dueAt when to assess again, in milliseconds since 1970 UTC; null when time alone changes nothing
 */
public record ProjectState(Dossier dossier, LastPublished published, IndexedEvents indexed, Long dueAt) {

    public ProjectState {
        indexed = indexed == null ? IndexedEvents.NONE : indexed;
    }

    public static ProjectState empty() {
        return new ProjectState(Dossier.empty(), LastPublished.NOTHING, IndexedEvents.NONE, null);
    }

    public ProjectState with(Dossier latest) {
        return new ProjectState(latest, published, indexed, dueAt);
    }

    public ProjectState with(IndexedEvents latest) {
        return new ProjectState(dossier, published, latest, dueAt);
    }

    public ProjectState dueAt(Long moment) {
        return new ProjectState(dossier, published, indexed, moment);
    }
}
