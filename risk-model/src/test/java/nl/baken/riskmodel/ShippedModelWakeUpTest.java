package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import nl.baken.assessment.Assessed;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ConditionSteps;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.output.Advice;
import nl.baken.output.RiskChange;
import org.apache.avro.specific.SpecificRecord;

/**
 * With the shipped model, a project that is evaluated only when its timer is due publishes the same as one that is
 * evaluated on every day: events of any kind, and then years in which nothing happens any more.
 */
@Tag("slow")
class ShippedModelWakeUpTest {

    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration SILENCE_AFTERWARDS = Duration.ofDays(4 * 365);
    private static final int EVENTS = 60;
    private static final int MOST_EVENTS = 2000;

    /** One history in so many is long. */
    private static final int LONG_ONE_IN = 10;

    private final Assessment assessment = new Assessment(ModelFile.shipped());

    @Property(tries = 15)
    void shouldMissNothingByEvaluatingOnlyWhenDue(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        int events = random.nextInt(LONG_ONE_IN) == 0 ? random.nextInt(EVENTS, MOST_EVENTS + 1) : EVENTS;
        List<SpecificRecord> history = new EventGenerator(seed).history("project", START, events);

        // When
        Published everyDay = published(history, true);
        Published whenDue = published(history, false);

        // Then
        assertThat(whenDue.changes()).isEqualTo(everyDay.changes());
        assertThat(whenDue.steps()).isEqualTo(everyDay.steps());
        assertThat(whenDue.advice()).isEqualTo(everyDay.advice());
        assertThat(whenDue.evaluations()).isLessThan(everyDay.evaluations());
    }

    /** What was published, and how often the project had to be evaluated for it. */
    private record Published(List<RiskChange> changes, List<String> steps, List<String> advice, int evaluations) {}

    private Published published(List<SpecificRecord> history, boolean everyDay) {
        Outputs outputs = new Outputs();
        Instant end = occurredAt(history.getLast()).plus(SILENCE_AFTERWARDS);
        ProjectState state = ProjectState.empty();
        int next = 0;
        int evaluations = 0;
        for (Instant tick = START; tick.isBefore(end); tick = tick.plus(Duration.ofDays(1))) {
            if (everyDay || (state.dueAt() != null && state.dueAt() <= tick.toEpochMilli())) {
                state = outputs.take(assessment.assess(state, tick, Trigger.TICK));
                evaluations++;
            }
            Instant endOfDay = tick.plus(Duration.ofDays(1));
            for (; next < history.size() && occurredAt(history.get(next)).isBefore(endOfDay); next++) {
                SpecificRecord event = history.get(next);
                state = state.with(assessment.fold(
                        state.dossier(), EventTypes.headerOf(event).orElseThrow(), event));
                state = outputs.take(assessment.assess(state, tick, Trigger.EVENT));
            }
        }
        return new Published(outputs.changes, outputs.conditions.steps(), outputs.advice, evaluations);
    }

    private static Instant occurredAt(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow().getOccurredAt();
    }

    private static final class Outputs {

        private final List<RiskChange> changes = new ArrayList<>();
        private final ConditionSteps conditions = new ConditionSteps();
        private final List<String> advice = new ArrayList<>();
        private Advice latest;

        ProjectState take(Assessed assessed) {
            changes.addAll(assessed.history());
            conditions.take(assessed);
            if (assessed.advice() != null && assessed.advice().getAdvice() != latest) {
                latest = assessed.advice().getAdvice();
                advice.add(latest + " at " + assessed.advice().getAsOf());
            }
            return assessed.state();
        }
    }
}
