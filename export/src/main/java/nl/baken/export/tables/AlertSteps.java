package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.DAY;
import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import nl.baken.output.Advice;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;

/** A row for each step of each alert. Who answered an alert, and in which words, is not in files. */
final class AlertSteps {

    private record Step(SteeringAlert alert, boolean latest) {}

    static final Table TABLE = Table.named("alert_steps", List.of(STEERING_ALERTS), AlertSteps::steps)
            .key("step_id", TEXT, row -> row.alert().getStepId())
            .column("alert_id", TEXT, row -> row.alert().getAlertId())
            .column("fingerprint", TEXT, row -> row.alert().getFingerprint())
            .column("project_id", TEXT, row -> row.alert().getProject().getProjectId())
            .with(Common.place(row -> row.alert().getProject()))
            .column("step_at", MOMENT, row -> row.alert().getAt())
            .symbol("step", AlertStep.class, row -> row.alert().getStep())
            .column("latest", YES_NO, Step::latest)
            .column("open", YES_NO, row -> row.latest() && row.alert().getStep() != AlertStep.RESOLVED)
            .column("muted", YES_NO, row -> !row.alert().getMutes().isEmpty())
            .column("owned", YES_NO, row -> row.alert().getOwner() != null)
            .symbol("kind", AlertKind.class, row -> row.alert().getKind())
            .column("subject", TEXT, row -> row.alert().getAlertSubject())
            .symbol("severity", AlertSeverity.class, row -> row.alert().getSeverity())
            .symbol("severity_before", AlertSeverity.class, row -> row.alert().getSeverityBefore())
            .column("opened_at", MOMENT, row -> row.alert().getOpenedAt())
            .text("summary", row -> row.alert().getSummary())
            .column("notify", YES_NO, row -> row.alert().getNotify())
            .text("notify_because", row -> row.alert().getNotifyBecause())
            .column("told", YES_NO, row -> row.alert().getTold())
            .symbol("level", RiskLevel.class, row -> row.alert().getLevel())
            .column("decibans", NUMBER, "dB", row -> row.alert().getDecibans())
            .symbol("advice", Advice.class, row -> row.alert().getAdvice())
            .column("deadline", DAY, row -> row.alert().getDeadline())
            .column("model_version", TEXT, row -> row.alert().getModel().getVersion())
            .build();

    private AlertSteps() {}

    private static Stream<Step> steps(Records records) {
        Map<String, String> latest = new HashMap<>();
        try (Stream<SteeringAlert> alerts = records.of(STEERING_ALERTS, SteeringAlert.class)) {
            alerts.forEach(alert -> latest.put(alert.getAlertId(), alert.getStepId()));
        }
        return records.of(STEERING_ALERTS, SteeringAlert.class)
                .map(alert -> new Step(alert, alert.getStepId().equals(latest.get(alert.getAlertId()))));
    }
}
