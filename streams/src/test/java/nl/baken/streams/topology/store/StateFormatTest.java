package nl.baken.streams.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.dossier.Match;
import nl.baken.contract.EventTypes;
import nl.baken.engine.alert.AlertStates;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.event.EventHeader;
import nl.baken.output.ActivationRef;
import nl.baken.output.AlertConditions;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: what is kept is what was known, and the same knowledge is the same bytes. */
class StateFormatTest {

    private static final StateFormat<ProjectState> STATES = new StateFormat<>(ProjectState.class);
    private static final StateFormat<AlertStates> ALERT_STATES = new StateFormat<>(AlertStates.class);
    private static final StateFormat<PartitionClock> CLOCKS = new StateFormat<>(PartitionClock.class);

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 11, count = 5)
    void shouldKeepWhatIsKnownOfAProject(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 2, 150).log();
        Replay replay = new Replay(TestModel.small(), output -> {});
        log.forEach(replay::take);

        for (String project : projects(log)) {
            // When
            ProjectState state = replay.state(project).orElseThrow();
            ProjectState kept = STATES.read(STATES.write(state));

            // Then
            assertThat(kept).isEqualTo(state);
            assertThat(STATES.write(kept)).isEqualTo(STATES.write(state));
        }
    }

    @Test
    void shouldKeepWhatAConditionNeedsOfAnEvent() {
        // Given
        StateFormat<Match> marks = new StateFormat<>(Match.class);
        Match needed = new Match(null, "w1", new TreeMap<>(Map.of("amount", "12.50", "kind", "OUT_OF_POCKET")));

        // When, Then
        assertThat(marks.read(marks.write(needed))).isEqualTo(needed);
        assertThat(marks.read(marks.write(Match.PLAIN))).isEqualTo(Match.PLAIN);
    }

    @Test
    void shouldKeepTheLivesOfAlerts() {
        // Given
        List<Output> outputs = new ArrayList<>();
        Replay replay = new Replay(TestModel.small(), outputs::add);
        replay.take(GeneratedHistories.plan(16, 1, 150));
        AlertStates latest = AlertStates.none();
        AlertStates alertStates = latest;
        for (Output published : outputs) {
            if (published.topic().equals(TopicCatalog.ALERT_CONDITIONS)) {
                if (!(published.record() instanceof AlertConditions conditions)) {
                    continue;
                }
                latest = AlertStates.next(latest, conditions).alertStates();
                alertStates = latest.open().isEmpty() ? alertStates : latest;
            }
        }

        // When
        AlertStates kept = ALERT_STATES.read(ALERT_STATES.write(alertStates));

        // Then
        assertThat(alertStates.open()).isNotEmpty();
        assertThat(kept).isEqualTo(alertStates);
    }

    @Test
    void shouldKeepAProjectOfWhichNothingIsKnown() {
        // Given
        ProjectState nothing = ProjectState.empty();

        // When, then
        assertThat(STATES.read(STATES.write(nothing))).isEqualTo(nothing);
    }

    /** As versions before activations kept it. */
    private record EarlierClock(Long lastTick, String modelId, String modelVersion, String modelDigest) {}

    /** As versions before activations kept it. */
    private record EarlierLives(Long seen) {}

    @Test
    void shouldReadStateFromBeforeActivations() {
        // Given
        byte[] clock = new StateFormat<>(EarlierClock.class).write(new EarlierClock(7L, "m", "1", "d"));
        byte[] alertStates = new StateFormat<>(EarlierLives.class).write(new EarlierLives(7L));

        // When, then
        assertThat(CLOCKS.read(clock)).isEqualTo(new PartitionClock(7L, List.of(), "m", "1", "d", null));
        assertThat(ALERT_STATES.read(alertStates)).isEqualTo(new AlertStates(7L, null, null, null, null));
    }

    @Test
    void shouldKeepWhichRunIsActive() {
        // Given
        Run run = new Run("next", "baken.run-next", TestModel.small().ref(), "0.1.0", 1);
        RunActivated activation = new RunActivated("a", Instant.EPOCH, run, "main", "board", null);
        PartitionClock clock = PartitionClock.unset(TestModel.small().ref())
                .with(ActiveRun.after(ActiveRun.after(null, activation, "main"), activation, "main")
                        .withHandedOver()
                        .withTakenOverUpTo("p"))
                .at(7);

        // When
        PartitionClock kept = CLOCKS.read(CLOCKS.write(clock));

        // Then
        assertThat(kept).isEqualTo(clock);
        assertThat(kept.activeRun().ref()).isEqualTo(new ActivationRef("a", 2L, Instant.EPOCH));
    }

    @Test
    void shouldReportWhatToDoWithAFormatItDoesNotRead() {
        // Given
        byte[] later = STATES.write(ProjectState.empty());
        later[0] = StateFormat.VERSION + 1;

        // When, then
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> STATES.read(later))
                .withMessageContaining("a ProjectState in format " + later[0]
                        + ", and this version of Baken reads format " + StateFormat.VERSION)
                .withMessageContaining("another run");
    }

    private static Set<String> projects(List<SpecificRecord> log) {
        Set<String> projects = new LinkedHashSet<>();
        log.forEach(record ->
                EventTypes.headerOf(record).map(EventHeader::getProjectId).ifPresent(projects::add));
        return projects;
    }
}
