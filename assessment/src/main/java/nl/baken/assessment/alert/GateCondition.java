package nl.baken.assessment.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
                && LocalDate.ofInstant(now, dossier.zone()).isAfter(hold.resumeOn());
        boolean complete = hold == null || (hold.resumeOn() != null && !forgotten);
        return switch (advice.getAdvice()) {
            case NO_GO -> List.of(advised(project, advice, AlertSeverity.CRITICAL, isDecided(dossier, advice)).build());
            case HOLD -> List.of(held(project, advice, isDecided(dossier, advice) && complete, hold));
            case GO_BACK ->
                List.of(advised(project, advice, AlertSeverity.WARNING, isDecided(dossier, advice))
                        .build());
            case GO, NO_ADVICE, UNKNOWN -> forgotten ? List.of(forgotten(project, advice, hold)) : List.of();
        };
    }

    /** What the steering group has decided itself is no news to it, unless it agreed on no day to look again. */
    static boolean isDecided(Dossier dossier, GateAdvice advice) {
        GateDecision latest = Decisions.latest(dossier);
        return latest != null
                && advice.getAdvice().name().equals(latest.decision().name());
    }

    private static AlertCondition.Builder advised(
            ProjectRef project, GateAdvice advice, AlertSeverity severity, boolean decided) {
        Text summary = advice.getNextPhase() == null
                ? Wording.of("alert.gate.summary-without-phase", project.getTitle(), Names.of(advice.getAdvice()))
                : Wording.of(
                        "alert.gate.summary",
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

    private static AlertCondition held(ProjectRef project, GateAdvice advice, boolean decided, GateDecision hold) {
        return advised(project, advice, AlertSeverity.WARNING, decided)
                .setDeadline(hold == null ? null : hold.resumeOn())
                .build();
    }

    private static AlertCondition forgotten(ProjectRef project, GateAdvice advice, GateDecision hold) {
        Text summary = Wording.of("alert.gate.hold-ended", project.getTitle(), hold.resumeOn());
        return condition(project, advice, AlertSeverity.WARNING, summary, List.of(remedy(Advice.HOLD)))
                .setCauses(List.of("hold-ended"))
                .setDeadline(hold.resumeOn())
                .build();
    }

    private static AlertCondition.Builder condition(
            ProjectRef project, GateAdvice advice, AlertSeverity severity, Text summary, List<Text> remedies) {
        return NewCondition.of(project, AlertKind.GATE, null)
                .setSeverity(severity)
                .setSummary(summary)
                .setReasons(advice.getGrounds())
                .setRemedies(remedies)
                .setAdvice(advice.getAdvice());
    }

    private static Text remedy(Advice advice) {
        return switch (advice) {
            case NO_GO -> Wording.of("alert.gate.remedy.no-go");
            case GO_BACK -> Wording.of("alert.gate.remedy.go-back");
            case HOLD, GO, NO_ADVICE, UNKNOWN -> Wording.of("alert.gate.remedy.hold");
        };
    }
}
