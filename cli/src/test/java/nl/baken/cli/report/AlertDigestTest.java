package nl.baken.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertMute;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ModelRef;
import nl.baken.output.MuteKind;
import nl.baken.output.ProjectRef;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import org.junit.jupiter.api.Test;

/** Promise: who reads the digest sees apart what asks for attention and what rests, and until when. */
class AlertDigestTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void shouldShowWhatRestsAndUntilWhenBelowWhatIsOpen() {
        // Given
        List<SteeringAlert> steps = List.of(
                step("harm", 1, AlertStep.OPENED, null),
                step("harm", 2, AlertStep.ACCEPTED, LocalDate.parse("2025-05-01")),
                step("waste", 1, AlertStep.OPENED, null),
                step("gone", 1, AlertStep.OPENED, null),
                step("gone", 2, AlertStep.RESOLVED, null));

        // When
        List<String> dutch = new AlertDigest(Words.NL).of(steps);
        List<String> english = new AlertDigest(Words.EN).of(steps);

        // Then
        assertThat(dutch)
                .containsExactly(
                        "group: 1 open, 1 in rust, 1 opgelost",
                        "  [ernstig] risico waste (sinds 2 jan 2025)",
                        "      - reden",
                        "  [rust tot en met 1 mei 2025] risico harm");
        assertThat(english)
                .containsExactly(
                        "group: 1 open, 1 at rest, 1 resolved",
                        "  [warning] risk waste (since 2 Jan 2025)",
                        "      - reason",
                        "  [at rest until 1 May 2025] risk harm");
    }

    @Test
    void shouldShowWhatCameBackAsOpen() {
        // Given
        List<SteeringAlert> steps = List.of(
                step("harm", 1, AlertStep.OPENED, null),
                step("harm", 2, AlertStep.ACCEPTED, LocalDate.parse("2025-05-01")),
                step("harm", 200, AlertStep.REOPENED, null));

        // When
        List<String> lines = new AlertDigest(Words.EN).of(steps);

        // Then
        assertThat(lines).first().isEqualTo("group: 1 open, 0 resolved");
        assertThat(lines).contains("  [warning] risk harm (since 2 Jan 2025)");
    }

    private static AlertMute accepted(LocalDate until) {
        return AlertMute.newBuilder()
                .setKind(MuteKind.ACCEPTED)
                .setSince(START)
                .setUntil(until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .build();
    }

    private static SteeringAlert step(String risk, int day, AlertStep step, LocalDate acceptedUntil) {
        return SteeringAlert.newBuilder()
                .setStepId(risk + day)
                .setAlertId(risk)
                .setFingerprint("p/RISK/" + risk)
                .setSteeringGroupId("group")
                .setProject(new ProjectRef("p", "Project", "organisation", "group"))
                .setModel(new ModelRef("model", "1", "0"))
                .setAt(START.plusSeconds(day * 86_400L))
                .setStep(step)
                .setKind(AlertKind.RISK)
                .setAlertSubject(risk)
                .setSeverity(AlertSeverity.WARNING)
                .setOpenedAt(START.plusSeconds(86_400L))
                .setNotify(false)
                .setNotifyBecause(new Text("omdat", "because"))
                .setSummary(new Text("risico " + risk, "risk " + risk))
                .setReasons(List.of(new Text("reden", "reason")))
                .setRemedies(List.of())
                .setMutes(acceptedUntil == null ? List.of() : List.of(accepted(acceptedUntil)))
                .build();
    }
}
