package nl.baken.connect;

import java.time.Instant;
import java.util.List;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/** A step of an alert, as alerting writes it. */
public final class SampleAlert {

    private SampleAlert() {}

    /** @param id of the step */
    public static SteeringAlert of(String group, String id, boolean notify) {
        Instant at = Instant.parse("2026-03-01T12:00:00Z");
        return SteeringAlert.newBuilder()
                .setStepId(id)
                .setAlertId(group)
                .setFingerprint(group)
                .setSteeringGroupId(group)
                .setProject(new ProjectRef("p-1", "Één project", "o-1", group))
                .setModel(new ModelRef("baken", "1", "0".repeat(64)))
                .setAt(at)
                .setStep(AlertStep.OPENED)
                .setKind(AlertKind.RISK)
                .setSeverity(AlertSeverity.WARNING)
                .setOpenedAt(at)
                .setNotify(notify)
                .setNotifyBecause(new Text("geopend", "opened"))
                .setSummary(new Text("Let op", "Mind"))
                .setReasons(List.of())
                .setRemedies(List.of())
                .build();
    }
}
