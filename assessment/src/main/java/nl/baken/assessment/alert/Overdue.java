package nl.baken.assessment.alert;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.text.Wording;
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

    private static AlertCondition milestone(ProjectRef project, MilestoneForecast milestone) {
        Text summary = milestone.getDue() == null
                ? Wording.of(
                        "{0}: mijlpaal '{1}' is niet gehaald en heeft geen nieuwe datum.",
                        "{0}: milestone '{1}' was missed and has no new date.", project.getTitle(), milestone.getName())
                : Wording.of(
                        "{0}: mijlpaal '{1}' had op {2} gehaald moeten zijn.",
                        "{0}: milestone '{1}' should have been reached by {2}.",
                        project.getTitle(),
                        milestone.getName(),
                        milestone.getDue());
        List<Text> reasons = milestone.getReschedules() == 0
                ? List.of()
                : List.of(Wording.of(
                        "Aantal keren verzet: {0}; eerste datum: {1}.",
                        "Times moved: {0}; first date: {1}.", milestone.getReschedules(), milestone.getBaseline()));
        return condition(
                project,
                AlertKind.MILESTONE_OVERDUE,
                milestone.getMilestoneId(),
                AlertSeverity.WARNING,
                summary,
                reasons);
    }

    private static AlertCondition unknown(ProjectRef project, UnknownForecast unknown) {
        Text summary = Wording.of(
                "{0}: de vraag '{1}' had op {2} beantwoord moeten zijn.",
                "{0}: the question '{1}' should have been answered by {2}.",
                project.getTitle(),
                unknown.getQuestion(),
                unknown.getDue());
        Text hardness = Wording.of(
                "Hoeveel ervan afhangt: {0} van 5.", "How much depends on it: {0} out of 5.", unknown.getCriticality());
        List<Text> reasons = unknown.getWaitsFor().isEmpty()
                ? List.of(hardness)
                : List.of(
                        hardness,
                        Wording.of("Wacht op: {0}.", "Waits for: {0}.", String.join(", ", unknown.getWaitsFor())));
        return condition(
                project,
                AlertKind.UNKNOWN_OVERDUE,
                unknown.getUnknownId(),
                unknown.getCriticality() >= HARD ? AlertSeverity.WARNING : AlertSeverity.INFO,
                summary,
                reasons);
    }

    private static AlertCondition delivery(ProjectRef project, DeliveryForecast delivery) {
        String source = delivery.getDataSource() == null ? delivery.getDeliveryId() : delivery.getDataSource();
        Text summary = delivery.getDue() == null
                ? Wording.of(
                        "{0}: de data van '{1}' zijn uitgesteld zonder nieuwe datum.",
                        "{0}: the data of '{1}' were put off without a new date.", project.getTitle(), source)
                : Wording.of(
                        "{0}: de data van '{1}' hadden er op {2} moeten zijn.",
                        "{0}: the data of '{1}' should have come by {2}.",
                        project.getTitle(),
                        source,
                        delivery.getDue());
        List<Text> reasons = delivery.getPromised() == null
                ? List.of()
                : List.of(Wording.of(
                        "Eerst beloofd voor {0}; aantal keren uitgesteld: {1}.",
                        "First promised for {0}; times put off: {1}.", delivery.getPromised(), delivery.getDelays()));
        return condition(
                project,
                AlertKind.DATA_DELIVERY_LATE,
                delivery.getDeliveryId(),
                AlertSeverity.WARNING,
                summary,
                reasons);
    }

    private static AlertCondition condition(
            ProjectRef project,
            AlertKind kind,
            String subject,
            AlertSeverity severity,
            Text summary,
            List<Text> reasons) {
        return AlertCondition.newBuilder()
                .setFingerprint(Fingerprint.of(project.getProjectId(), kind, subject))
                .setKind(kind)
                .setAlertSubject(subject)
                .setSeverity(severity)
                .setSummary(summary)
                .setReasons(reasons)
                .setRemedies(List.of(remedy(kind)))
                .build();
    }

    private static Text remedy(AlertKind kind) {
        return switch (kind) {
            case MILESTONE_OVERDUE ->
                new Text(
                        "Bespreek de oorzaak en geef de mijlpaal een nieuwe datum.",
                        "Discuss the cause, and give the milestone a new date.");
            case UNKNOWN_OVERDUE ->
                new Text(
                        "Laat de vraag beantwoorden, of spreek af tot wanneer het zonder antwoord kan.",
                        "Have the question answered, or agree until when the project can do without.");
            case DATA_DELIVERY_LATE ->
                new Text(
                        "Spreek een datum af met wie levert, en vraag wat daarvoor nodig is.",
                        "Agree on a date with whoever delivers, and ask what that takes.");
            case RISK, EVIDENCE_GAP, GATE, OUTCOME_NOT_MEASURED, EXPIRING, STATUS_DIFFERS, UNKNOWN ->
                throw new IllegalArgumentException("Not about a date: " + kind);
        };
    }
}
