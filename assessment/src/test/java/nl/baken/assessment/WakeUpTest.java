package nl.baken.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.baken.assessment.model.Demand;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Where;
import nl.baken.event.EventHeader;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardStatus;
import nl.baken.event.StakeholderGroup;
import nl.baken.event.StatusColour;
import nl.baken.output.RiskChange;
import org.apache.avro.specific.SpecificRecord;

/**
 * A project that is evaluated only when its timer is due publishes the same as one that is evaluated on every tick.
 */
class WakeUpTest {

    private static final int DAYS = 900;

    @Property(tries = 100)
    void shouldMissNoChangeByEvaluatingOnlyWhenDue(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        Assessment assessment = new Assessment(model(random));
        List<SpecificRecord> history = history(random);

        // When
        Published everyTick = published(assessment, history, true);
        Published whenDue = published(assessment, history, false);

        // Then
        assertThat(whenDue.changes()).isEqualTo(everyTick.changes());
        assertThat(whenDue.steps()).isEqualTo(everyTick.steps());
        assertThat(whenDue.evaluations()).isLessThan(everyTick.evaluations());
    }

    /** What was published, and how often the project had to be evaluated for it. */
    private record Published(List<RiskChange> changes, List<String> steps, int evaluations) {}

    private static Published published(Assessment assessment, List<SpecificRecord> history, boolean onEveryTick) {
        ProjectState state = ProjectState.empty();
        List<RiskChange> changes = new ArrayList<>();
        ConditionSteps conditions = new ConditionSteps();
        int evaluations = 0;
        int next = 0;
        for (int day = 0; day < DAYS; day++) {
            Instant tick = Histories.day(day);
            boolean due = state.dueAt() != null && state.dueAt() <= tick.toEpochMilli();
            if (onEveryTick || due) {
                Assessed assessed = assessment.assess(state, tick, Trigger.TICK);
                state = assessed.state();
                changes.addAll(assessed.history());
                conditions.take(assessed);
                evaluations++;
            }
            Instant endOfDay = tick.plus(Duration.ofDays(1));
            for (; next < history.size() && occurredAt(history.get(next)).isBefore(endOfDay); next++) {
                SpecificRecord event = history.get(next);
                state = state.with(assessment.fold(state.dossier(), (EventHeader) event.get(0), event));
                Assessed assessed = assessment.assess(state, tick, Trigger.EVENT);
                state = assessed.state();
                changes.addAll(assessed.history());
                conditions.take(assessed);
            }
        }
        return new Published(changes, conditions.steps(), evaluations);
    }

    private static RiskModel model(Random random) {
        return SmallModel.of(
                new Rule.Evidence(
                        "complaints",
                        Where.ANY,
                        SmallModel.COMPLAINTS,
                        3 + random.nextInt(6),
                        30 + random.nextInt(300),
                        15,
                        null,
                        SmallModel.TEXT,
                        null,
                        null),
                new Rule.Evidence(
                        "engaged",
                        Where.ANY,
                        SmallModel.ENGAGED,
                        -3,
                        20 + random.nextInt(200),
                        -6,
                        null,
                        SmallModel.TEXT,
                        SmallModel.TEXT,
                        null),
                new Rule.Silence(
                        "silence",
                        Where.ANY,
                        SmallModel.REGISTERED,
                        SmallModel.ENGAGED,
                        Demand.EVERY,
                        20 + random.nextInt(100),
                        2,
                        9,
                        100,
                        false,
                        SmallModel.TEXT,
                        SmallModel.TEXT,
                        null),
                new Rule.Safeguard(
                        "dpia",
                        Where.ANY,
                        SmallModel.DPIA,
                        SmallModel.DPIA_GONE,
                        -6,
                        30 + random.nextInt(200),
                        SmallModel.TEXT,
                        SmallModel.TEXT,
                        null));
    }

    private static List<SpecificRecord> history(Random random) {
        Histories events = Histories.live();
        List<SpecificRecord> history = new ArrayList<>();
        history.add(events.registered(0));
        for (int i = 0; i < 25; i++) {
            double day = random.nextDouble(600);
            LocalDate later = Histories.date((int) day - 1 + random.nextInt(120));
            history.add(
                    switch (random.nextInt(9)) {
                        case 0 -> events.engaged(day, StakeholderGroup.RESIDENTS);
                        case 1 -> events.safeguard(day, SafeguardKind.DPIA, SafeguardStatus.COMPLETED, null);
                        case 2 -> events.safeguard(day, SafeguardKind.DPIA, SafeguardStatus.COMPLETED, later);
                        case 3 -> events.accepted(day, "harm", later);
                        case 4 -> events.status(day, random.nextInt(4) == 0 ? StatusColour.AMBER : StatusColour.GREEN);
                        case 5 -> events.planned(day, "m" + random.nextInt(2), later);
                        default -> events.problem(day);
                    });
        }
        history.sort(Comparator.comparing(WakeUpTest::occurredAt));
        return history;
    }

    private static Instant occurredAt(SpecificRecord event) {
        return ((EventHeader) event.get(0)).getOccurredAt();
    }
}
