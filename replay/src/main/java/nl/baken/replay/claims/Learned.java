package nl.baken.replay.claims;

import java.util.Set;
import nl.baken.event.LearningKind;
import nl.baken.event.LearningRecorded;
import nl.baken.event.LearningShare;

/** How the projects learned. */
final class Learned {

    private static final String ON_PURPOSE = "L1290";
    private static final Set<LearningKind> EVALUATION = Set.of(LearningKind.FEEDBACK, LearningKind.AFTER_ACTION_REVIEW);

    private Learned() {}

    static Answer onPurpose(CaseHistories cases) {
        return Answer.of(cases.where(Learned::isOnPurpose));
    }

    static Answer evaluated(CaseHistories cases) {
        return Answer.of(cases.where(project -> !isOnPurpose(project)
                && project.has(LearningRecorded.class, learned -> EVALUATION.contains(learned.getKind()))));
    }

    static Answer formal(CaseHistories cases) {
        return Answer.of(cases.where(
                project -> project.has(LearningRecorded.class, learned -> learned.getShare() == LearningShare.FORMAL)));
    }

    private static boolean isOnPurpose(CaseHistory project) {
        return project.restsOn(ON_PURPOSE, LearningRecorded.class);
    }
}
