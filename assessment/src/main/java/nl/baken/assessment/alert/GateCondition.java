package nl.baken.assessment.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.gate.Decisions;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.output.Advice;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.GateAdvice;
import nl.baken.output.ProjectRef;
import nl.baken.output.Text;

/** Advice that asks the steering group to do something, and a hold that nobody came back to. */
final class GateCondition {

    private GateCondition() {}

    static List<AlertCondition> of(Dossier dossier, ProjectRef project, GateAdvice advice, Instant now) {
        GateDecision hold = Decisions.hold(dossier);
        boolean forgotten = hold != null
                && hold.resumeOn() != null
                && LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(hold.resumeOn());
        boolean complete = hold == null || (hold.resumeOn() != null && !forgotten);
        return switch (advice.getAdvice()) {
            case NO_GO -> List.of(advised(project, advice, AlertSeverity.CRITICAL, isDecided(advice)));
            case HOLD -> List.of(advised(project, advice, AlertSeverity.WARNING, isDecided(advice) && complete));
            case GO_BACK -> List.of(advised(project, advice, AlertSeverity.WARNING, isDecided(advice)));
            case GO, NO_ADVICE, UNKNOWN -> forgotten ? List.of(forgotten(project, advice, hold)) : List.of();
        };
    }

    /** What the steering group has decided itself is no news to it, unless it agreed on no day to look again. */
    static boolean isDecided(GateAdvice advice) {
        return Objects.equals(advice.getOverridden(), false)
                && advice.getAdvice().name().equals(advice.getLatestDecision());
    }

    private static AlertCondition advised(
            ProjectRef project, GateAdvice advice, AlertSeverity severity, boolean decided) {
        Text summary = Wording.of(
                "{0}: het advies voor de poort naar {1} is {2}.",
                "{0}: the advice for the gate to {1} is {2}.",
                project.getTitle(),
                Names.of(advice.getNextPhase()),
                Names.of(advice.getAdvice()));
        return condition(
                project,
                advice,
                decided ? AlertSeverity.INFO : severity,
                summary,
                decided ? List.of() : List.of(remedy(advice.getAdvice())));
    }

    private static AlertCondition forgotten(ProjectRef project, GateAdvice advice, GateDecision hold) {
        Text summary = Wording.of(
                "{0}: het besluit tot HOLD gold tot {1}; er is een nieuw besluit nodig.",
                "{0}: the decision to HOLD was until {1}; a new decision is needed.",
                project.getTitle(),
                hold.resumeOn());
        return condition(project, advice, AlertSeverity.WARNING, summary, List.of(remedy(Advice.HOLD)));
    }

    private static AlertCondition condition(
            ProjectRef project, GateAdvice advice, AlertSeverity severity, Text summary, List<Text> remedies) {
        return AlertCondition.newBuilder()
                .setFingerprint(Fingerprint.of(project.getProjectId(), AlertKind.GATE, null))
                .setKind(AlertKind.GATE)
                .setSeverity(severity)
                .setSummary(summary)
                .setReasons(advice.getGrounds())
                .setRemedies(remedies)
                .build();
    }

    private static Text remedy(Advice advice) {
        return switch (advice) {
            case NO_GO ->
                new Text(
                        "Besluit of het project stopt, en leg vast wat ervan geleerd is.",
                        "Decide whether the project stops, and record what was learned.");
            case GO_BACK ->
                new Text(
                        "Laat uitzoeken wat nog niet goed genoeg is, en spreek af hoe lang dat mag duren.",
                        "Have worked out what is not good enough yet, and agree on how long that may take.");
            case HOLD, GO, NO_ADVICE, UNKNOWN ->
                new Text(
                        "Spreek af wat er eerst moet gebeuren en op welke dag er opnieuw wordt gekeken.",
                        "Agree on what has to happen first and on which day to look again.");
        };
    }
}
