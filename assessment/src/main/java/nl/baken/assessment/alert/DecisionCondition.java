package nl.baken.assessment.alert;

import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Decision;
import nl.baken.output.Advice;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.GateAdvice;
import nl.baken.output.ProjectRef;

/** The steering group decided otherwise than was advised at that moment; until it decides again. */
final class DecisionCondition {

    private DecisionCondition() {}

    static List<AlertCondition> of(Dossier dossier, ProjectRef project, GateAdvice advice) {
        Stamped<GateDecision> latest = dossier.decisions().last();
        return latest != null && Objects.equals(advice.getOverridden(), true)
                ? List.of(condition(project, advice, latest.value().decision()))
                : List.of();
    }

    private static AlertCondition condition(ProjectRef project, GateAdvice advice, Decision decision) {
        Advice advised = advice.getAdviceAtDecision();
        return NewCondition.of(project, AlertKind.DECIDED_AGAINST_ADVICE, null)
                .setSeverity(
                        caution(decision.name()) < caution(advised.name()) ? AlertSeverity.WARNING : AlertSeverity.INFO)
                .setSummary(Wording.of(
                        "alert.decision.summary",
                        project.getTitle(),
                        Names.of(Advice.valueOf(decision.name())),
                        Names.of(advised)))
                .setReasons(List.of())
                .setRemedies(List.of(Wording.of("alert.decision.remedy")))
                .build();
    }

    /** NO GO goes before HOLD, HOLD before GO BACK, and all of them before GO. */
    private static int caution(String advice) {
        return List.of("GO", "GO_BACK", "HOLD", "NO_GO").indexOf(advice);
    }
}
