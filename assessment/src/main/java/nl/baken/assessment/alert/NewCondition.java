package nl.baken.assessment.alert;

import java.util.List;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.ProjectRef;

/** A condition of which the cause is known, and nothing else yet. */
final class NewCondition {

    private NewCondition() {}

    /**
     * A condition with its fingerprint.
     *
     * @param subject id of the risk, milestone, unknown or delivery; null when it is about the project as a whole
     */
    static AlertCondition.Builder of(ProjectRef project, AlertKind kind, String subject) {
        // A builder copies a list that it has to fill in itself through bytes.
        return AlertCondition.newBuilder()
                .setFingerprint(Fingerprint.of(project.getProjectId(), kind, subject))
                .setKind(kind)
                .setAlertSubject(subject)
                .setCauses(List.of())
                .setSafeguards(List.of());
    }
}
