package nl.baken.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.alert.Lives;
import nl.baken.assessment.dossier.Mark;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.indicator.AlertConditions;
import nl.baken.replay.Published;
import nl.baken.replay.Replay;
import nl.baken.topic.TopicCatalog;
import nl.baken.topology.Histories;
import nl.baken.topology.TestModel;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: what is kept is what was known, and the same knowledge is the same bytes. */
class StateFormatTest {

    private static final StateFormat<ProjectState> STATES = new StateFormat<>(ProjectState.class);
    private static final StateFormat<Lives> LIVES = new StateFormat<>(Lives.class);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void shouldKeepWhatIsKnownOfAProject(long seed) {
        // Given
        List<SpecificRecord> log = Histories.plan(seed, 2, 150).log();
        Replay replay = new Replay(TestModel.small(), said -> {});
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
        StateFormat<Mark> marks = new StateFormat<>(Mark.class);
        Mark needed = new Mark(null, "w1", new TreeMap<>(Map.of("amount", "12.50", "kind", "OUT_OF_POCKET")));

        // When, Then
        assertThat(marks.read(marks.write(needed))).isEqualTo(needed);
        assertThat(marks.read(marks.write(Mark.PLAIN))).isEqualTo(Mark.PLAIN);
    }

    @Test
    void shouldKeepTheLivesOfAlerts() {
        // Given
        List<Published> said = new ArrayList<>();
        Replay replay = new Replay(TestModel.small(), said::add);
        replay.take(Histories.plan(16, 1, 150));
        Lives lives = Lives.none();
        for (Published published : said) {
            if (published.topic().equals(TopicCatalog.ALERT_CONDITIONS)) {
                lives = Lives.next(lives, (AlertConditions) published.record()).lives();
            }
        }

        // When
        Lives kept = LIVES.read(LIVES.write(lives));

        // Then
        assertThat(lives.open()).isNotEmpty();
        assertThat(kept).isEqualTo(lives);
    }

    @Test
    void shouldKeepAProjectOfWhichNothingIsKnown() {
        // Given
        ProjectState nothing = ProjectState.empty();

        // When, then
        assertThat(STATES.read(STATES.write(nothing))).isEqualTo(nothing);
    }

    @Test
    void shouldSayWhatToDoWithAFormatItDoesNotRead() {
        // Given
        byte[] later = STATES.write(ProjectState.empty());
        later[0] = 2;

        // When, then
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> STATES.read(later))
                .withMessageContaining("a ProjectState in format 2, and this version of Baken reads format 1")
                .withMessageContaining("another application-id");
    }

    private static Set<String> projects(List<SpecificRecord> log) {
        Set<String> projects = new LinkedHashSet<>();
        log.forEach(record ->
                EventTypes.headerOf(record).map(EventHeader::getProjectId).ifPresent(projects::add));
        return projects;
    }
}
