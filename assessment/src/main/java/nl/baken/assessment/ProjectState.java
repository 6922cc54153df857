package nl.baken.assessment;

import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.publication.LastPublished;

/**
 * All that is kept of one project between events.
 *
 * @param dossier what is known: a fold over the events
 * @param published what was published last: follows from the log as it is ordered
 * @param dueAt when to assess again, in milliseconds since 1970 UTC; null when time alone changes nothing
 */
public record ProjectState(Dossier dossier, LastPublished published, Long dueAt) {

    public static ProjectState empty() {
        return new ProjectState(Dossier.empty(), LastPublished.NOTHING, null);
    }
}
