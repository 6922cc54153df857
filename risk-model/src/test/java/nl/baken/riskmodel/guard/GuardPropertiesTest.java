package nl.baken.riskmodel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.baken.assessment.Assessed;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.time.NextChange;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.Phase;
import nl.baken.event.Profile;
import nl.baken.output.RiskChange;
import org.apache.avro.specific.SpecificRecord;

/** Conditions leave order, repetition and idle projects as they were: of no influence, and of no cost. */
class GuardPropertiesTest {

    private static final String PROJECT = "project";
    private static final int EVENTS = 40;
    private static final int DAYS = 700;
    private static final List<String> CONDITIONS = List.of(
            "daysSince(event.header.occurredAt) > 20.5 && event.amount > 100",
            "daysSince(dossier.phaseSince) < 100 || event.amount > 0.01 * project.budget",
            "!(daysSince(dossier.registeredAt) < 33 && event.kind == 'INTERNAL_HOURS')",
            "daysSince(dossier.inUseSince) > 40 && dossier.users > 100",
            "daysSince(event.header.recordedAt) <= 50 ? project.personalData : event.amount < 5000",
            "daysSince(project.plannedEnd) > -200 && dossier.openOptions < 3",
            "dossier.phase != 'IDEA' || daysSince(dossier.phaseSince) >= 12.25");

    @Property(tries = 150)
    void shouldNotDependOnOrderOrRepetition(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        RiskModel model = model(random);
        List<SpecificRecord> history = history(seed);
        List<SpecificRecord> shuffled = new ArrayList<>(history);
        history.stream().filter(event -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        // When
        ProjectState inOrder = GuardedModel.folded(model, history);
        ProjectState anyhow = GuardedModel.folded(model, shuffled);

        // Then
        Instant now = Story.day(random.nextInt(DAYS));
        assertThat(anyhow.dossier()).isEqualTo(inOrder.dossier());
        assertThat(readings(model, anyhow, now)).isEqualTo(readings(model, inOrder, now));
    }

    @Property(tries = 8)
    void shouldMissNothingByEvaluatingOnlyWhenDue(@ForAll long seed) {
        // Given a project in which things happen, and then nothing any more
        RiskModel model = model(new Random(seed));
        List<SpecificRecord> history = history(seed);

        // When
        Published everyTick = published(model, history, true);
        Published whenDue = published(model, history, false);

        // Then
        assertThat(whenDue.changes()).isEqualTo(everyTick.changes());
        assertThat(whenDue.evaluations()).isLessThan(everyTick.evaluations());
    }

    @Property(tries = 150)
    void shouldKeepTheMomentToTheMillisecond(
            @ForAll @DoubleRange(min = -40, max = 400) double days,
            @ForAll @IntRange(max = 3) int operator,
            @ForAll long seed) {
        // Given a number of days of any fraction
        String comparison = List.of("<", "<=", ">", ">=").get(operator);
        RiskModel model = GuardedModel.model(
                "{CostRecorded: {}}",
                "daysSince(dossier.phaseSince) %s %s".formatted(comparison, Double.toString(days)));
        Guard condition = condition(model);
        ProjectState state = GuardedModel.folded(
                model,
                new Story(Profile.newBuilder().build()).phase(0, Phase.IDEA).events());
        Instant before = Story.day(days).minusMillis(2 + Math.floorMod(seed, 100_000L));

        // When
        NextChange next = condition.nextChange(Recent.empty(), state.dossier(), before);

        // Then up to that moment, looking at every millisecond, nothing changes; and in time something does
        boolean first = condition.holds(state.dossier(), before);
        assertThat(next.at()).isNotNull();
        for (long at = Math.max(before.toEpochMilli(), next.at() - 500); at < next.at(); at++) {
            assertThat(condition.holds(state.dossier(), Instant.ofEpochMilli(at)))
                    .isEqualTo(first);
        }
        boolean changed = false;
        for (int evaluations = 0; evaluations < 4 && next.at() != null; evaluations++) {
            Instant now = Instant.ofEpochMilli(next.at());
            changed |= condition.holds(state.dossier(), now) != first;
            next = condition.nextChange(Recent.empty(), state.dossier(), now);
        }
        assertThat(changed).isTrue();
        assertThat(next.at()).isNull();
    }

    /** What was published, and how often the project had to be evaluated for it. */
    private record Published(List<RiskChange> changes, int evaluations) {}

    private static Published published(RiskModel model, List<SpecificRecord> history, boolean onEveryTick) {
        Assessment assessment = new Assessment(model);
        ProjectState state = ProjectState.empty();
        List<RiskChange> changes = new ArrayList<>();
        int evaluations = 0;
        int next = 0;
        for (int quarter = 0; quarter < DAYS * 4; quarter++) {
            Instant tick = Story.day(quarter / 4.0);
            if (onEveryTick || (state.dueAt() != null && state.dueAt() <= tick.toEpochMilli())) {
                Assessed assessed = assessment.assess(state, tick, Trigger.TICK);
                state = assessed.state();
                changes.addAll(assessed.history());
                evaluations++;
            }
            for (; next < history.size() && isBefore(history.get(next), tick.plus(Duration.ofHours(6))); next++) {
                SpecificRecord event = history.get(next);
                state = state.with(assessment.fold(
                        state.dossier(), EventTypes.headerOf(event).orElseThrow(), event));
                Assessed assessed = assessment.assess(state, tick, Trigger.EVENT);
                state = assessed.state();
                changes.addAll(assessed.history());
            }
        }
        return new Published(changes, evaluations);
    }

    private static boolean isBefore(SpecificRecord event, Instant moment) {
        return EventTypes.headerOf(event).orElseThrow().getOccurredAt().isBefore(moment);
    }

    private static RiskModel model(Random random) {
        return GuardedModel.model("{CostRecorded: {}}", CONDITIONS.get(random.nextInt(CONDITIONS.size())));
    }

    /** Any history, with costs at any time, so that the conditions have something to be about. */
    private static List<SpecificRecord> history(long seed) {
        Random random = new Random(seed);
        EventGenerator generator = new EventGenerator(seed);
        List<SpecificRecord> history = new ArrayList<>(generator.history(PROJECT, Story.START, EVENTS));
        for (String record :
                List.of("CostRecorded", "CostRecorded", "CostRecorded", "PhaseEntered", "ReleaseDeployed")) {
            history.add(generator.next(
                    EventTypes.named(record).orElseThrow(), PROJECT, Story.day(random.nextDouble() * DAYS / 2)));
        }
        history.sort(Comparator.comparing(
                event -> EventTypes.headerOf(event).orElseThrow().getOccurredAt()));
        return history;
    }

    private static Guard condition(RiskModel model) {
        return model.risks().getFirst().rules().stream()
                .filter(rule -> rule.id().equals(GuardedModel.RULE))
                .findFirst()
                .orElseThrow()
                .when();
    }

    private static String readings(RiskModel model, ProjectState state, Instant now) {
        return String.valueOf(
                new Assessment(model).assess(state, now, Trigger.TICK).risks());
    }
}
