package nl.baken.engine.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertMute;
import nl.baken.output.AlertOwner;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ModelRef;
import nl.baken.output.MuteKind;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/** Steps of made up alerts. */
final class Alerts {

    private int steps;

    /**
     * A step.
     *
     * @param about project, kind and subject, with slashes between them
     */
    SteeringAlert.Builder step(
            String group, String about, AlertStep step, AlertSeverity severity, LocalDate deadline, Instant at) {
        String[] parts = about.split("/", 3);
        String title = parts[0].substring(0, 1).toUpperCase(java.util.Locale.ROOT) + parts[0].substring(1);
        AlertKind kind = AlertKind.valueOf(parts[1]);
        Text summary = new Text(title + ": " + parts[2] + " (nl)", title + ": " + parts[2]);
        return SteeringAlert.newBuilder()
                .setStepId(about + '@' + steps++)
                .setAlertId(about)
                .setFingerprint(about)
                .setSteeringGroupId(group)
                .setProject(new ProjectRef(parts[0], title, "org", group))
                .setModel(new ModelRef("m", "1", "d"))
                .setAt(at)
                .setStep(step)
                .setKind(kind)
                .setAlertSubject(parts[2])
                .setSeverity(severity)
                .setOpenedAt(at)
                .setNotify(true)
                .setNotifyBecause(new Text("", ""))
                .setSummary(summary)
                .setReasons(List.of(new Text("reden (weegt zwaar: +7 dB)", "reason (weighs heavily: +7 dB)")))
                .setRemedies(List.of(new Text("doe iets", "do something")))
                .setLevel(
                        kind == AlertKind.RISK
                                ? severity == AlertSeverity.CRITICAL ? RiskLevel.CRITICAL : RiskLevel.HIGH
                                : null)
                .setDeadline(deadline);
    }

    static SteeringAlert.Builder muted(SteeringAlert.Builder step, MuteKind kind, Instant at) {
        return step.setNotify(false)
                .setMutes(List.of(
                        AlertMute.newBuilder().setKind(kind).setSince(at).build()));
    }

    static SteeringAlert.Builder owned(SteeringAlert.Builder step, Instant at) {
        return step.setOwner(
                AlertOwner.newBuilder().setSince(at).setEvent("tool#1").build());
    }
}
