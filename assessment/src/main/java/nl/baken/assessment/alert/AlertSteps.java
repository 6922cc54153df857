package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.text.Wording;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/** Writes the steps of an alert as its readers get them. */
final class AlertSteps {

    private AlertSteps() {}

    /** A step that a condition leads to. */
    static SteeringAlert because(
            AlertCondition condition,
            AlertState.Open life,
            AlertStep step,
            AlertSeverity before,
            StepContext moment,
            NotifyDecision notice) {
        return base(life, life.alertId(), life.steps(), moment)
                .setStep(step)
                .setSeverityBefore(before)
                .setNotify(notice.sent())
                .setNotifyBecause(notice.because())
                .setSummary(condition.getSummary())
                .setReasons(step == AlertStep.ACCEPTED ? withGrounds(condition) : condition.getReasons())
                .setRemedies(condition.getRemedies())
                .setAcceptance(SeverityOrder.isAccepted(condition) ? condition.getAcceptance() : null)
                .build();
    }

    private static List<Text> withGrounds(AlertCondition condition) {
        RiskAcceptance acceptance = condition.getAcceptance();
        Text grounds = Wording.of("alert.accepted.grounds", acceptance.getUntil(), acceptance.getGrounds());
        return Stream.concat(Stream.of(grounds), condition.getReasons().stream())
                .toList();
    }

    /** The last step: nothing leads to it any more. */
    static SteeringAlert over(
            AlertState.Open life, AlertState.Resolved next, Text because, NotifyDecision notice, StepContext moment) {
        return base(life, next.alertId(), next.steps(), moment)
                .setStep(AlertStep.RESOLVED)
                .setSeverityBefore(life.severity())
                .setNotify(notice.sent())
                .setNotifyBecause(notice.because())
                .setSummary(Wording.of("alert.over.summary", new Text(life.summaryNl(), life.summaryEn())))
                .setReasons(List.of(because))
                .setRemedies(List.of())
                .build();
    }

    private static SteeringAlert.Builder base(AlertState.Open life, String alertId, int number, StepContext moment) {
        return SteeringAlert.newBuilder()
                .setStepId(alertId + '/' + number)
                .setAlertId(alertId)
                .setFingerprint(life.fingerprint())
                .setSteeringGroupId(life.steeringGroupId())
                .setProject(moment.project())
                .setModel(moment.model())
                .setAt(moment.at())
                .setKind(life.kind())
                .setAlertSubject(life.subject())
                .setSeverity(life.severity())
                .setOpenedAt(Instant.ofEpochMilli(life.openedAt()));
    }
}
