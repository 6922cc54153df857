package nl.baken.engine.alert;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.alert.Conditions;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.contract.EncodedEvent;
import nl.baken.event.Discipline;
import nl.baken.event.MilestoneKind;
import nl.baken.event.PlanChange;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertStep;
import nl.baken.output.GateAdvice;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.SteeringAlert;
import org.junit.jupiter.api.Test;

/** Promise: conditions have room in one record, and an alert whose condition has none there is not over. */
class ConditionsRoomTest {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final ProjectRef LONG_TITLE = new ProjectRef("p".repeat(128), "\u7F72".repeat(200), "org", "group");

    @Test
    void shouldSayThatSomeHaveNoRoomAndEndNoneForThat() {
        // Given a project in which all that can be late is late
        Chronicle chronicle = Chronicle.live();
        for (int i = 0; i < 250; i++) {
            chronicle.planned(1, "\u5E74".repeat(20) + i, date(5), PlanChange.PLANNED);
            chronicle.unknown(1, "\u554F".repeat(20) + i, Discipline.LEGAL, 5, date(5));
            chronicle.agreed(1, "\u6599".repeat(20) + i, date(5));
        }
        AlertStates early =
                AlertStates.next(AlertStates.none(), conditions(few(), 10)).alertStates();

        // When
        AlertConditions conditions = conditions(chronicle, 20);
        AlertStates.Result result = AlertStates.next(early, conditions);

        // Then
        assertThat(conditions.getTruncated()).isTrue();
        assertThat(EncodedEvent.of(conditions).size()).isLessThan(MOST_BYTES);
        assertThat(result.steps()).extracting(SteeringAlert::getStep).doesNotContain(AlertStep.RESOLVED);

        // And when one of them is over
        String reached = early.open().firstEntry().getValue().subject();
        chronicle.reached(20, reached, MilestoneKind.GENERAL);
        assertThat(AlertStates.next(result.alertStates(), conditions(chronicle, 21))
                        .steps())
                .filteredOn(step -> step.getStep() == AlertStep.RESOLVED)
                .extracting(SteeringAlert::getAlertSubject)
                .containsExactly(reached);
    }

    private static Chronicle few() {
        Chronicle chronicle = Chronicle.live();
        for (int i = 0; i < 250; i++) {
            chronicle.planned(1, "\u5E74".repeat(20) + i, date(5), PlanChange.PLANNED);
        }
        return chronicle;
    }

    private static AlertConditions conditions(Chronicle chronicle, double at) {
        var dossier = chronicle.dossier();
        ProjectForecast forecast = Forecasts.of(dossier, LONG_TITLE, day(at));
        GateAdvice advice = Gates.of(
                GateModel.model(),
                dossier,
                LONG_TITLE,
                GateModel.calm(),
                forecast,
                Outcomes.of(dossier, LONG_TITLE, day(at)),
                null,
                day(at));
        return Conditions.of(
                GateModel.model(),
                dossier,
                LONG_TITLE,
                List.of(),
                advice,
                forecast,
                Outcomes.of(dossier, LONG_TITLE, day(at)),
                null,
                Map.of(),
                day(at));
    }
}
