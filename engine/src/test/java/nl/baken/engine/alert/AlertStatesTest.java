package nl.baken.engine.alert;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.baken.assessment.GateModel;
import nl.baken.output.ActivationRef;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import org.junit.jupiter.api.Test;

class AlertStatesTest {

    private AlertStates alertStates = AlertStates.none();
    private final List<SteeringAlert> log = new ArrayList<>();

    @Test
    void shouldOpenOnceAndTakeNoStepWhileNothingChanges() {
        // When
        see(1, warning("p1/GATE"));
        see(2, warning("p1/GATE"));
        see(3, condition("p1/GATE", AlertSeverity.WARNING, "other words"));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED);
        SteeringAlert opened = log.getFirst();
        assertThat(opened.getAlertId()).isEqualTo("p1/GATE@2020-01-02T00:00:00Z");
        assertThat(opened.getStepId()).isEqualTo("p1/GATE@2020-01-02T00:00:00Z/1");
        assertThat(opened.getSteeringGroupId()).isEqualTo("group");
        assertThat(opened.getSeverityBefore()).isNull();
        assertThat(opened.getNotify()).isTrue();
        assertThat(alertStates.of("p1/GATE").isOpen()).isTrue();
    }

    @Test
    void shouldEscalateLowerAndResolve() {
        // When
        see(1, warning("p1/RISK/harm"));
        see(2, condition("p1/RISK/harm", AlertSeverity.CRITICAL, "worse"));
        see(3, warning("p1/RISK/harm"));
        see(4);

        // Then
        assertThat(steps())
                .containsExactly(AlertStep.OPENED, AlertStep.ESCALATED, AlertStep.LOWERED, AlertStep.RESOLVED);
        assertThat(log).extracting(SteeringAlert::getNotify).containsExactly(true, true, true, true);
        assertThat(log)
                .extracting(SteeringAlert::getSeverityBefore)
                .containsExactly(null, AlertSeverity.WARNING, AlertSeverity.CRITICAL, AlertSeverity.WARNING);
        assertThat(log)
                .extracting(SteeringAlert::getStepId)
                .allMatch(id -> id.startsWith("p1/RISK/harm@2020-01-02T00:00:00Z/"))
                .doesNotHaveDuplicates();
        assertThat(log.getLast().getSummary().getEn()).isEqualTo("Over: summary");
        assertThat(alertStates.of("p1/RISK/harm").isOpen()).isFalse();
    }

    @Test
    void shouldReopenTheSameAlertWithinThirtyDays() {
        // When
        see(1, warning("p1/GATE"));
        see(2);
        see(32, warning("p1/GATE"));
        see(33);

        // Then
        assertThat(steps())
                .containsExactly(AlertStep.OPENED, AlertStep.RESOLVED, AlertStep.REOPENED, AlertStep.RESOLVED);
        assertThat(log).extracting(SteeringAlert::getAlertId).containsOnly("p1/GATE@2020-01-02T00:00:00Z");
        assertThat(log.get(2).getOpenedAt()).isEqualTo(day(32));
        assertThat(log.get(3).getStepId()).endsWith("/4");
    }

    @Test
    void shouldForgetAfterThirtyDaysAndOpenAnew() {
        // When
        see(1, warning("p1/GATE"));
        see(2);
        see(32.5, warning("p1/OTHER"));

        // Then
        assertThat(alertStates.resolved()).isEmpty();

        // When
        see(40, warning("p1/GATE"), warning("p1/OTHER"));

        // Then
        assertThat(log.getLast().getStep()).isEqualTo(AlertStep.OPENED);
        assertThat(log.getLast().getAlertId()).isEqualTo("p1/GATE@2020-02-10T00:00:00Z");
    }

    @Test
    void shouldMoveWithTheProjectToAnotherSteeringGroup() {
        // When
        see(1, warning("p1/GATE"));
        seeFrom("others", 1, warning("p1/GATE"));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED, AlertStep.RESOLVED, AlertStep.OPENED);
        assertThat(log).extracting(SteeringAlert::getSteeringGroupId).containsExactly("group", "group", "others");
        assertThat(log.get(1).getReasons().getFirst().getEn()).contains("another steering group (others)");
        assertThat(log).extracting(SteeringAlert::getStepId).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotSendAReopeningToPeopleWhoReceivedNoOpening() {
        // When
        see(1, warning("p1/GATE"));
        see(2);
        seeFrom("others", 3, warning("p1/GATE"));

        // Then
        assertThat(log.getLast().getStep()).isEqualTo(AlertStep.OPENED);
        assertThat(log.getLast().getSteeringGroupId()).isEqualTo("others");
    }

    @Test
    void shouldNotGoBackInTime() {
        // When
        see(10, warning("p1/A"));
        see(5, warning("p1/A"), warning("p1/B"));
        see(6);

        // Then
        assertThat(log).extracting(SteeringAlert::getAt).containsOnly(day(10));
        assertThat(alertStates.seen()).isEqualTo(day(10).toEpochMilli());
    }

    @Test
    void shouldRestWhileAcceptedAndComeBackTheDayAfterTheLast() {
        // When
        see(1, warning("p1/RISK/harm"));
        see(2, accepted(AlertSeverity.WARNING, 10, RiskLevel.HIGH));
        see(3, accepted(AlertSeverity.WARNING, 10, RiskLevel.HIGH));
        see(11, warning("p1/RISK/harm"));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED, AlertStep.ACCEPTED, AlertStep.UNMUTED);
        assertThat(log).extracting(SteeringAlert::getNotify).containsExactly(true, false, true);
        assertThat(log).extracting(SteeringAlert::getAlertId).containsOnly("p1/RISK/harm@2020-01-02T00:00:00Z");
        assertThat(log).extracting(SteeringAlert::getOpenedAt).containsOnly(day(1));
        assertThat(log.get(1).getNotifyBecause().getEn())
                .isEqualTo(
                        "The steering group accepts this risk until 11 January 2020: the alert rests and is not sent.");
        assertThat(log.get(1).getReasons().getFirst().getEn())
                .isEqualTo("The steering group accepts this risk until 11 January 2020: Worth it.");
        assertThat(log.get(1).getAcceptance().getAcceptedBy()).isEqualTo("chair");
        assertThat(log.get(2).getAcceptance()).isNull();
        assertThat(log.get(2).getNotifyBecause().getEn())
                .isEqualTo("The acceptance was until 11 January 2020 and has ended: the alert is back.");
        assertThat(alertStates.of("p1/RISK/harm").isOpen()).isTrue();
    }

    @Test
    void shouldChangeAndEndWithoutASoundWhileItRests() {
        // When
        see(1, accepted(AlertSeverity.CRITICAL, 90, RiskLevel.CRITICAL));
        see(2, accepted(AlertSeverity.WARNING, 90, RiskLevel.CRITICAL));
        see(3, accepted(AlertSeverity.CRITICAL, 90, RiskLevel.CRITICAL));
        see(4);
        see(5, accepted(AlertSeverity.WARNING, 90, RiskLevel.CRITICAL));

        // Then
        assertThat(steps())
                .containsExactly(
                        AlertStep.OPENED,
                        AlertStep.LOWERED,
                        AlertStep.ESCALATED,
                        AlertStep.RESOLVED,
                        AlertStep.REOPENED);
        assertThat(log).extracting(SteeringAlert::getNotify).containsOnly(false);
        assertThat(log)
                .filteredOn(step -> step.getStep() != AlertStep.RESOLVED)
                .allMatch(step -> step.getNotifyBecause().getEn().contains("accepts this risk until"));
        assertThat(log)
                .filteredOn(step -> step.getStep() != AlertStep.RESOLVED)
                .allMatch(step -> step.getAcceptance() != null);
    }

    @Test
    void shouldReopenWhenItBecomesWorseThanWhatWasAccepted() {
        // When
        see(1, accepted(AlertSeverity.WARNING, 90, RiskLevel.HIGH));
        see(2, accepted(AlertSeverity.CRITICAL, 90, RiskLevel.HIGH));
        see(3, accepted(AlertSeverity.WARNING, 90, RiskLevel.HIGH));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED, AlertStep.ESCALATED, AlertStep.LOWERED);
        assertThat(log).extracting(SteeringAlert::getNotify).containsExactly(false, true, false);
        assertThat(log.get(1).getNotifyBecause().getEn())
                .isEqualTo("The risk has become worse than what the steering group accepted.");
    }

    @Test
    void shouldComeBackWhenTheAcceptanceIsWithdrawn() {
        // When
        see(1, accepted(AlertSeverity.WARNING, 90, RiskLevel.HIGH));
        see(2, warning("p1/RISK/harm"));

        // Then
        assertThat(log.getLast().getStep()).isEqualTo(AlertStep.UNMUTED);
        assertThat(log.getLast().getNotify()).isTrue();
        assertThat(log.getLast().getNotifyBecause().getEn()).contains("withdrew the acceptance");
    }

    @Test
    void shouldGoOnRestingWhenAcceptedAnew() {
        // When
        see(1, accepted(AlertSeverity.WARNING, 10, RiskLevel.HIGH));
        see(9, accepted(AlertSeverity.WARNING, 40, RiskLevel.HIGH));
        see(11, accepted(AlertSeverity.WARNING, 40, RiskLevel.HIGH));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED, AlertStep.ACCEPTED);
        assertThat(log).extracting(SteeringAlert::getNotify).containsOnly(false);
        assertThat(log.getLast().getAcceptance().getUntil()).isEqualTo(date(40));
    }

    @Test
    void shouldRestWithAnotherSteeringGroupAsWell() {
        // When
        see(1, accepted(AlertSeverity.WARNING, 90, RiskLevel.HIGH));
        seeFrom("others", 2, accepted(AlertSeverity.WARNING, 90, RiskLevel.HIGH));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED, AlertStep.RESOLVED, AlertStep.OPENED);
        assertThat(log.getLast().getSteeringGroupId()).isEqualTo("others");
        assertThat(log).extracting(SteeringAlert::getNotify).containsOnly(false);
    }

    @Test
    void shouldLiveOnWhenAnotherModelSeesTheSame() {
        // When
        see(1, warning("p1/GATE"));
        seeBy(1, 2, warning("p1/GATE"));
        seeBy(1, 3, condition("p1/GATE", AlertSeverity.CRITICAL, "worse"));

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED, AlertStep.ESCALATED);
        assertThat(log).extracting(SteeringAlert::getAlertId).containsOnly("p1/GATE@2020-01-02T00:00:00Z");
    }

    @Test
    void shouldNameAnotherModelThatAppliesWhenItSeesNothing() {
        // When
        see(1, warning("p1/GATE"));
        seeBy(1, 1);
        seeBy(1, 2, warning("p1/GATE"));
        seeBy(1, 3);

        // Then
        assertThat(steps())
                .containsExactly(AlertStep.OPENED, AlertStep.RESOLVED, AlertStep.REOPENED, AlertStep.RESOLVED);
        assertThat(log.get(1).getReasons().getFirst().getEn()).startsWith("By the model that applies from now on");
        assertThat(log.get(1).getReasons().getFirst().getNl()).startsWith("Volgens het model dat vanaf nu geldt");
        assertThat(log.get(3).getReasons().getFirst().getEn()).isEqualTo("What led to it is no longer the case.");
    }

    @Test
    void shouldDropConditionsOvertakenByAnActivation() {
        // Given
        see(1, warning("p1/A"));
        seeBy(2, 2, warning("p1/A"));
        AlertStates before = alertStates;

        // When
        see(3, warning("p1/A"), warning("p1/B"));
        seeBy(1, 4);

        // Then
        assertThat(steps()).containsExactly(AlertStep.OPENED);
        assertThat(alertStates).isEqualTo(before);
        assertThat(alertStates.isOvertaken(conditions("group", 3, null))).isTrue();
        assertThat(alertStates.isOvertaken(conditions("group", 3, activation(2))))
                .isFalse();
        assertThat(alertStates.isOvertaken(conditions("group", 3, activation(3))))
                .isFalse();
    }

    private void seeBy(long activation, double day, AlertCondition... conditions) {
        take(conditions("group", day, activation(activation), conditions));
    }

    private static ActivationRef activation(long ordinal) {
        return new ActivationRef("activation-" + ordinal, ordinal, day(0));
    }

    private static AlertConditions conditions(
            String group, double day, ActivationRef activation, AlertCondition... conditions) {
        return new AlertConditions(
                new ProjectRef("p1", "Slim Vegen", "org", group),
                day(day),
                GateModel.model().ref(),
                Arrays.asList(conditions),
                activation,
                false,
                List.of(),
                false);
    }

    private void see(double day, AlertCondition... conditions) {
        seeFrom("group", day, conditions);
    }

    private void seeFrom(String group, double day, AlertCondition... conditions) {
        take(conditions(group, day, null, conditions));
    }

    private void take(AlertConditions seen) {
        AlertStates.Result result = AlertStates.next(alertStates, seen);
        alertStates = result.alertStates();
        log.addAll(result.steps());
    }

    private List<AlertStep> steps() {
        return log.stream().map(SteeringAlert::getStep).toList();
    }

    private static AlertCondition warning(String fingerprint) {
        return condition(fingerprint, AlertSeverity.WARNING, "summary");
    }

    private static AlertCondition accepted(AlertSeverity severity, int until, RiskLevel level) {
        return AlertCondition.newBuilder(condition("p1/RISK/harm", severity, "summary"))
                .setAcceptance(new RiskAcceptance(date(until), day(0), level, "chair", "Worth it."))
                .build();
    }

    private static AlertCondition condition(String fingerprint, AlertSeverity severity, String summary) {
        return AlertCondition.newBuilder()
                .setFingerprint(fingerprint)
                .setKind(AlertKind.GATE)
                .setSeverity(severity)
                .setSummary(new Text("samenvatting", summary))
                .setReasons(List.of())
                .setRemedies(List.of())
                .build();
    }
}
