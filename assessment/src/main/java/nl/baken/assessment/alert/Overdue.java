package nl.baken.assessment.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.text.PrintedDay;
import nl.baken.assessment.text.Wording;
import nl.baken.event.PlanCause;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.Text;
import nl.baken.output.UnknownForecast;

/** Milestones, unknowns and data deliveries that are late. */
final class Overdue {

    private static final int HARD = 4;

    private Overdue() {}

    static List<AlertCondition> of(ProjectRef project, ProjectForecast forecast) {
        return Stream.of(
                        forecast.getMilestones().stream()
                                .filter(milestone -> milestone.getStatus() == DueStatus.OVERDUE)
                                .map(milestone -> milestone(project, milestone)),
                        forecast.getUnknowns().stream()
                                .filter(unknown -> unknown.getStatus() == DueStatus.OVERDUE)
                                .map(unknown -> unknown(project, unknown)),
                        forecast.getDeliveries().stream()
                                .filter(delivery -> delivery.getStatus() == DueStatus.OVERDUE)
                                .map(delivery -> delivery(project, delivery)))
                .flatMap(conditions -> conditions)
                .toList();
    }

    /** The fingerprints of those that nothing is waited for any more. */
    static List<String> over(ProjectRef project, ProjectForecast forecast) {
        return Stream.of(
                        forecast.getMilestones().stream()
                                .filter(milestone -> isOver(milestone.getStatus()))
                                .map(milestone ->
                                        fingerprint(project, AlertKind.MILESTONE_OVERDUE, milestone.getMilestoneId())),
                        forecast.getUnknowns().stream()
                                .filter(unknown -> isOver(unknown.getStatus()))
                                .map(unknown ->
                                        fingerprint(project, AlertKind.UNKNOWN_OVERDUE, unknown.getUnknownId())),
                        forecast.getDeliveries().stream()
                                .filter(delivery -> isOver(delivery.getStatus()))
                                .map(delivery ->
                                        fingerprint(project, AlertKind.DATA_DELIVERY_LATE, delivery.getDeliveryId())))
                .flatMap(over -> over)
                .sorted()
                .toList();
    }

    /** Open with a date to come, done, put off: not late. */
    private static boolean isOver(DueStatus status) {
        return status != DueStatus.OVERDUE;
    }

    private static String fingerprint(ProjectRef project, AlertKind kind, String subject) {
        return Fingerprint.of(project.getProjectId(), kind, subject);
    }

    private static AlertCondition milestone(ProjectRef project, MilestoneForecast milestone) {
        Text summary = milestone.getDue() == null
                ? Wording.of("alert.milestone-overdue.summary-without-date", project.getTitle(), milestone.getName())
                : Wording.of(
                        "alert.milestone-overdue.summary", project.getTitle(), milestone.getName(), milestone.getDue());
        List<Text> reasons = new ArrayList<>();
        if (milestone.getReschedules() > 0) {
            reasons.add(Wording.of(
                    "alert.milestone-overdue.rescheduled", milestone.getReschedules(), milestone.getBaseline()));
        }
        if (milestone.getCause() != null) {
            reasons.add(
                    milestone.getCause() == PlanCause.OUTSIDE
                            ? Wording.of("alert.milestone-overdue.outside")
                            : Wording.of("alert.milestone-overdue.own"));
        }
        return condition(
                project,
                AlertKind.MILESTONE_OVERDUE,
                milestone.getMilestoneId(),
                AlertSeverity.WARNING,
                summary,
                reasons,
                milestone.getDue());
    }

    private static AlertCondition unknown(ProjectRef project, UnknownForecast unknown) {
        Text summary = Wording.of(
                "alert.unknown-overdue.summary", project.getTitle(), unknown.getQuestion(), unknown.getDue());
        Text hardness = Wording.of("alert.unknown-overdue.criticality", unknown.getCriticality());
        List<Text> reasons = unknown.getWaitsFor().isEmpty()
                ? List.of(hardness)
                : List.of(
                        hardness,
                        Wording.of("alert.unknown-overdue.waits-for", String.join(", ", unknown.getWaitsFor())));
        return condition(
                project,
                AlertKind.UNKNOWN_OVERDUE,
                unknown.getUnknownId(),
                unknown.getCriticality() >= HARD ? AlertSeverity.WARNING : AlertSeverity.INFO,
                summary,
                reasons,
                unknown.getDue());
    }

    private static AlertCondition delivery(ProjectRef project, DeliveryForecast delivery) {
        String source = delivery.getDataSource() == null ? delivery.getDeliveryId() : delivery.getDataSource();
        boolean next = delivery.getNextDue() != null;
        Text summary = next
                ? Wording.of(
                        "alert.delivery-late.summary-next",
                        project.getTitle(),
                        source,
                        delivery.getNextDue(),
                        PrintedDay.of(delivery.getDelivered(), delivery.getDeliveredPrecision()))
                : delivery.getDue() == null
                        ? Wording.of("alert.delivery-late.summary-without-date", project.getTitle(), source)
                        : Wording.of("alert.delivery-late.summary", project.getTitle(), source, delivery.getDue());
        List<Text> reasons = delivery.getPromised() == null || next
                ? List.of()
                : List.of(Wording.of("alert.delivery-late.delayed", delivery.getPromised(), delivery.getDelays()));
        return condition(
                project,
                AlertKind.DATA_DELIVERY_LATE,
                delivery.getDeliveryId(),
                AlertSeverity.WARNING,
                summary,
                reasons,
                next ? delivery.getNextDue() : delivery.getDue());
    }

    private static AlertCondition condition(
            ProjectRef project,
            AlertKind kind,
            String subject,
            AlertSeverity severity,
            Text summary,
            List<Text> reasons,
            LocalDate due) {
        return NewCondition.of(project, kind, subject)
                .setSeverity(severity)
                .setSummary(summary)
                .setReasons(reasons)
                .setRemedies(List.of(remedy(kind)))
                .setDeadline(due)
                .build();
    }

    private static Text remedy(AlertKind kind) {
        return switch (kind) {
            case MILESTONE_OVERDUE -> Wording.of("alert.milestone-overdue.remedy");
            case UNKNOWN_OVERDUE -> Wording.of("alert.unknown-overdue.remedy");
            case DATA_DELIVERY_LATE -> Wording.of("alert.delivery-late.remedy");
            case RISK,
                    EVIDENCE_GAP,
                    GATE,
                    OUTCOME_NOT_MEASURED,
                    EXPIRING,
                    STATUS_DIFFERS,
                    DECIDED_AGAINST_ADVICE,
                    UNKNOWN -> throw new IllegalArgumentException("Not about a date: " + kind);
        };
    }
}
