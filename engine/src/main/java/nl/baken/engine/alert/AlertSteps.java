package nl.baken.engine.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.alert.SeverityOrder;
import nl.baken.assessment.text.Wording;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertStep;
import nl.baken.output.ModelRef;
import nl.baken.output.MuteKind;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/** Writes the steps of an alert as its readers get them. */
final class AlertSteps {

    private AlertSteps() {}

    /**
     * The step that a transition is told as.
     *
     * @param after the alert after it
     */
    static SteeringAlert of(AlertTransition transition, Situation situation, AlertLife after, Notice notice) {
        return transition.to() == LifeState.RESOLVED
                ? resolved(transition, situation, after, notice)
                : because(transition, situation, after, notice);
    }

    private static SteeringAlert because(
            AlertTransition transition, Situation situation, AlertLife after, Notice notice) {
        AlertCondition condition = situation.condition();
        boolean begins = transition.from() != LifeState.OPEN;
        boolean opened = transition.step() == AlertStep.OPENED;
        return base(situation.conditions(), after, notice, situation.at())
                .setStep(transition.step())
                .setSeverityBefore(opened ? null : situation.life().facts().severity())
                .setSummary(condition.getSummary())
                .setReasons(isAccepted(transition, situation) ? withGrounds(condition) : condition.getReasons())
                .setRemedies(condition.getRemedies())
                .setAcceptance(SeverityOrder.isAccepted(condition) ? condition.getAcceptance() : null)
                .setChanges(begins ? List.of() : situation.changes())
                .build();
    }

    private static boolean isAccepted(AlertTransition transition, Situation situation) {
        return transition.from() == LifeState.OPEN
                ? situation.begins(MuteKind.ACCEPTED)
                : SeverityOrder.isAccepted(situation.condition());
    }

    private static List<Text> withGrounds(AlertCondition condition) {
        RiskAcceptance acceptance = condition.getAcceptance();
        Text grounds = Wording.of("alert.accepted.grounds", acceptance.getUntil(), acceptance.getGrounds());
        return Stream.concat(Stream.of(grounds), condition.getReasons().stream())
                .toList();
    }

    private static SteeringAlert resolved(
            AlertTransition transition, Situation situation, AlertLife after, Notice notice) {
        Text summary = new Text(after.summaryNl(), after.summaryEn());
        boolean elsewhere = transition.on() == AlertTrigger.OTHER_GROUP;
        return base(situation.conditions(), after, notice, situation.at())
                .setStep(transition.step())
                .setSeverityBefore(after.facts().severity())
                .setSummary(
                        elsewhere
                                ? Wording.of("alert.elsewhere.summary", summary)
                                : Wording.of("alert.over.summary", summary))
                .setReasons(List.of(why(transition.on(), situation)))
                .setRemedies(List.of())
                .build();
    }

    private static Text why(AlertTrigger trigger, Situation situation) {
        ModelRef model = situation.conditions().getModel();
        return switch (trigger) {
            // Nothing has to have changed in the project when another model begins to speak.
            case OTHER_MODEL -> Wording.of("alert.over.model-differs", model.getId(), model.getVersion());
            case OTHER_GROUP -> Wording.of("alert.over.other-steering-group", situation.group());
            default -> gone(situation);
        };
    }

    private static Text gone(Situation situation) {
        AlertLife life = situation.life();
        LocalDate announced = life.kind() == AlertKind.EXPIRING ? life.facts().deadline() : null;
        if (announced != null
                && LocalDate.ofInstant(situation.at(), ZoneOffset.UTC).isAfter(announced)) {
            return Wording.of("alert.over.day-passed", announced);
        }
        return situation.conditions().getClosed() && life.kind() != AlertKind.RISK
                ? Wording.of("alert.over.project-closed")
                : Wording.of("alert.over.cause-gone");
    }

    private static SteeringAlert.Builder base(AlertConditions conditions, AlertLife life, Notice notice, Instant at) {
        AlertFacts facts = life.facts();
        return SteeringAlert.newBuilder()
                .setStepId(life.alertId() + '/' + life.steps())
                .setAlertId(life.alertId())
                .setFingerprint(life.fingerprint())
                .setSteeringGroupId(life.steeringGroupId())
                .setProject(conditions.getProject())
                .setModel(conditions.getModel())
                .setAt(at)
                .setNotify(notice.sent())
                .setNotifyBecause(notice.because())
                .setKind(life.kind())
                .setAlertSubject(life.subject())
                .setSeverity(facts.severity())
                .setOpenedAt(Instant.ofEpochMilli(life.openedAt()))
                .setMutes(life.mutes().stream().map(Mute::told).toList())
                .setOwner(life.owner() == null ? null : life.owner().told())
                .setTold(life.told())
                .setLevel(facts.level())
                .setDecibans(facts.decibans())
                .setAdvice(facts.advice())
                .setDeadline(facts.deadline());
    }
}
