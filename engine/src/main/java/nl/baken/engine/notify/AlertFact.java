package nl.baken.engine.notify;

import java.time.LocalDate;
import java.util.List;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.MuteKind;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;

/**
 * An alert as its last step told it, with what a message says of it.
 *
 * @param subject the risk, milestone, unknown, delivery or rule that it is about; null when it is about the project
 * @param severity how urgent; when resolved, how urgent it was
 * @param level of a risk; otherwise null
 * @param deadline the day that it is about; null when there is none
 * @param open false when it is resolved
 * @param muted the first of its mutes; null when it is not muted
 * @param owned true when somebody takes care of it
 * @param openedAt since when it is open, in milliseconds since 1970 UTC
 */
public record AlertFact(
        String fingerprint,
        String projectId,
        String title,
        String organisationId,
        String steeringGroupId,
        AlertKind kind,
        String subject,
        AlertSeverity severity,
        RiskLevel level,
        LocalDate deadline,
        boolean open,
        MuteKind muted,
        boolean owned,
        long openedAt,
        Said summary,
        List<Said> reasons,
        List<Said> remedies) {

    private static final int REASONS = 3;
    private static final int REMEDIES = 2;

    public static AlertFact of(SteeringAlert step) {
        ProjectRef project = step.getProject();
        return new AlertFact(
                step.getFingerprint(),
                project.getProjectId(),
                project.getTitle(),
                project.getOrganisationId(),
                step.getSteeringGroupId(),
                step.getKind(),
                step.getAlertSubject(),
                step.getSeverity(),
                step.getLevel(),
                step.getDeadline(),
                step.getStep() != AlertStep.RESOLVED,
                step.getMutes().isEmpty() ? null : step.getMutes().getFirst().getKind(),
                step.getOwner() != null,
                step.getOpenedAt().toEpochMilli(),
                Said.of(step.getSummary()),
                Said.first(step.getReasons(), REASONS),
                Said.first(step.getRemedies(), REMEDIES));
    }

    /** The project as outputs name it. */
    ProjectRef project() {
        return new ProjectRef(projectId, title, organisationId, steeringGroupId);
    }

    /** True when it has to be dealt with outside of meetings. */
    public boolean critical() {
        return open && severity == AlertSeverity.CRITICAL;
    }

    /** True when nobody has answered it: it is open, and nobody has seen, muted or taken it. */
    public boolean unanswered() {
        return open && muted == null && !owned;
    }
}
