package nl.baken.topology.store;

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
import nl.baken.assessment.alert.Lives;
import nl.baken.assessment.dossier.Mark;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.indicator.AlertConditions;
import nl.baken.indicator.PromotionRef;
import nl.baken.replay.Published;
import nl.baken.replay.Replay;
import nl.baken.topic.TopicCatalog;
import nl.baken.topology.Histories;
import nl.baken.topology.TestModel;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: what is kept is what was known, and the same knowledge is the same bytes. */
class StateFormatTest {

    private static final StateFormat<ProjectState> STATES = new StateFormat<>(ProjectState.class);
    private static final StateFormat<Lives> LIVES = new StateFormat<>(Lives.class);
    private static final StateFormat<PartitionClock> CLOCKS = new StateFormat<>(PartitionClock.class);

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 11, count = 5)
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

    /** As versions before promotions kept it. */
    private record EarlierClock(Long lastTick, String modelId, String modelVersion, String modelDigest) {}

    /** As versions before promotions kept it. */
    private record EarlierLives(Long seen) {}

    @Test
    void shouldReadStateFromBeforePromotions() {
        // Given
        byte[] clock = new StateFormat<>(EarlierClock.class).write(new EarlierClock(7L, "m", "1", "d"));
        byte[] lives = new StateFormat<>(EarlierLives.class).write(new EarlierLives(7L));

        // When, then
        assertThat(CLOCKS.read(clock)).isEqualTo(new PartitionClock(7L, "m", "1", "d", null));
        assertThat(LIVES.read(lives)).isEqualTo(new Lives(7L, null, null, null, null));
    }

    @Test
    void shouldKeepWhichRunHasTheVoice() {
        // Given
        ModelPromoted promotion =
                new ModelPromoted("a", Instant.EPOCH, "next", TestModel.small().ref(), "board", null);
        PartitionClock clock = PartitionClock.unset(TestModel.small().ref())
                .with(Voice.after(Voice.after(null, promotion), promotion))
                .at(7);

        // When
        PartitionClock kept = CLOCKS.read(CLOCKS.write(clock));

        // Then
        assertThat(kept).isEqualTo(clock);
        assertThat(kept.voice().ref()).isEqualTo(new PromotionRef("a", 2L, Instant.EPOCH));
    }

    @Test
    void shouldSayWhatToDoWithAFormatItDoesNotRead() {
        // Given
        byte[] later = STATES.write(ProjectState.empty());
        later[0] = StateFormat.VERSION + 1;

        // When, then
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> STATES.read(later))
                .withMessageContaining("a ProjectState in format " + later[0]
                        + ", and this version of Baken reads format " + StateFormat.VERSION)
                .withMessageContaining("another application-id");
    }

    private static Set<String> projects(List<SpecificRecord> log) {
        Set<String> projects = new LinkedHashSet<>();
        log.forEach(record ->
                EventTypes.headerOf(record).map(EventHeader::getProjectId).ifPresent(projects::add));
        return projects;
    }
}
