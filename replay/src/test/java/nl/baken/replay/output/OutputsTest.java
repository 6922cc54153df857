package nl.baken.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskLevel;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.junit.jupiter.api.Test;

class OutputsTest {

    @Test
    void shouldKeepTheLatestPerKeyOfACompactedTopic() {
        // Given
        List<Output> published = List.of(
                output(TopicCatalog.RISK_ASSESSMENTS, "b", 1, "old"),
                output(TopicCatalog.RISK_ASSESSMENTS, "a", 2, "only"),
                output(TopicCatalog.RISK_ASSESSMENTS, "gone", 1, "taken back"),
                output(TopicCatalog.RISK_ASSESSMENTS, "b", 3, "new"),
                new Output(TopicCatalog.RISK_ASSESSMENTS, "gone", Optional.empty()));

        // When
        Outputs outputs = Outputs.of(published, List.of());

        // Then
        assertThat(risks(outputs, TopicCatalog.RISK_ASSESSMENTS)).containsExactly("only", "new");
    }

    @Test
    void shouldOrderByKeyTimeAndProjectWhoeverWasFirst() {
        // Given
        List<List<Output>> byProject = List.of(
                List.of(output(TopicCatalog.RISK_HISTORY, "a", 2, "2"), output(TopicCatalog.RISK_HISTORY, "a", 3, "3")),
                List.of(output(TopicCatalog.RISK_HISTORY, "c", 1, "4")),
                List.of(output(TopicCatalog.RISK_HISTORY, "a", 1, "1")));
        List<List<Output>> shuffled = new ArrayList<>(byProject);
        long seed = System.nanoTime();
        Collections.shuffle(shuffled, new Random(seed));

        // When
        Outputs outputs = Outputs.of(shuffled.stream().flatMap(List::stream).toList(), List.of());

        // Then
        assertThat(risks(outputs, TopicCatalog.RISK_HISTORY))
                .as("seed %d", seed)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void shouldLeaveInTheirOrderWhatAProjectPublishedAtOneTime() {
        // Given
        List<Output> published =
                List.of(output(TopicCatalog.RISK_HISTORY, "a", 1, "z"), output(TopicCatalog.RISK_HISTORY, "a", 1, "y"));

        // When
        Outputs outputs = Outputs.of(published, List.of());

        // Then
        assertThat(risks(outputs, TopicCatalog.RISK_HISTORY)).containsExactly("z", "y");
    }

    @Test
    void shouldOrderDeadLettersByWhatIsInThem() {
        // Given
        DeadLetter first = DeadLetter.of(null, new byte[] {1}, new TreeMap<>());
        DeadLetter second = DeadLetter.of(null, new byte[] {2}, new TreeMap<>());

        // When
        Outputs outputs = Outputs.of(List.of(), List.of(second, first));

        // Then
        assertThat(outputs.deadLetters()).containsExactly(first, second);
    }

    private static List<String> risks(Outputs outputs, Topic topic) {
        return outputs.of(topic, RiskChange.class).stream()
                .map(RiskChange::getRisk)
                .toList();
    }

    private static Output output(Topic topic, String key, long at, String risk) {
        RiskChange change = new RiskChange(
                new ProjectRef(key, key, "organisation", "group"),
                Instant.ofEpochMilli(at),
                new ModelRef("model", "1", "0"),
                risk,
                null,
                RiskLevel.LOW,
                Basis.EVIDENCED,
                null,
                -10.0,
                0.09,
                Knowledge.FAIR,
                List.of(),
                null);
        return new Output(topic, key, Optional.of(change));
    }
}
