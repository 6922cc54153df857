package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.text.Wording;
import nl.baken.indicator.AlertCondition;
import nl.baken.indicator.AlertSeverity;
import nl.baken.indicator.AlertStep;
import nl.baken.indicator.SteeringAlert;
import nl.baken.indicator.Text;

/** Writes the steps of an alert as its readers get them. */
final class Step {

    private Step() {}

    /** A step that a condition leads to. */
    static SteeringAlert because(
            AlertCondition condition,
            Life.Open life,
            AlertStep step,
            AlertSeverity before,
            Moment moment,
            boolean notify,
            Text notifyBecause) {
        return base(life, life.alertId(), life.steps(), moment)
                .setStep(step)
                .setSeverityBefore(before)
                .setNotify(notify)
                .setNotifyBecause(notifyBecause)
                .setSummary(condition.getSummary())
                .setReasons(condition.getReasons())
                .setRemedies(condition.getRemedies())
                .build();
    }

    /** The last step: nothing leads to it any more. */
    static SteeringAlert over(Life.Open life, Life.Resolved next, Text because, Moment moment) {
        return base(life, next.alertId(), next.steps(), moment)
                .setStep(AlertStep.RESOLVED)
                .setSeverityBefore(life.severity())
                .setNotify(life.sent())
                .setNotifyBecause(Notice.over(life.sent()))
                .setSummary(Wording.of("Voorbij: {0}", "Over: {0}", new Text(life.summaryNl(), life.summaryEn())))
                .setReasons(List.of(because))
                .setRemedies(List.of())
                .build();
    }

    private static SteeringAlert.Builder base(Life.Open life, String alertId, int number, Moment moment) {
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
