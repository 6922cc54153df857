package nl.baken.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.baken.topic.TopicFinding.Difference;
import nl.baken.topic.TopicFinding.Different;
import nl.baken.topic.TopicFinding.Fine;
import nl.baken.topic.TopicFinding.Missing;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private final TopicCatalog catalog = TopicCatalog.named("test.");
    private final Map<String, Cluster.Found> cluster = new HashMap<>();

    @Test
    void shouldReportWhatIsMissingWhatIsOtherwiseAndWhatIsFine() {
        // Given
        has(TopicCatalog.PROJECT_EVENTS, 12, Map.of());
        has(TopicCatalog.RISK_HISTORY, 6, Map.of("retention.ms", "604800000", "compression.type", "zstd"));

        // When
        TopicPlan plan = TopicPlan.compare(catalog, TopicCatalog.topics(), TopicSizing.DEFAULT, cluster);

        // Then
        assertThat(plan.findings())
                .hasSameSizeAs(TopicCatalog.topics())
                .contains(
                        new Fine(TopicCatalog.PROJECT_EVENTS, "test.project-events"),
                        new Missing(TopicCatalog.GATE_ADVICE, "test.gate-advice"));
        assertThat(plan.missing()).hasSize(TopicCatalog.topics().size() - 2);
        assertThat(plan.different())
                .containsExactly(new Different(
                        TopicCatalog.RISK_HISTORY,
                        "test.risk-history",
                        List.of(
                                new Difference("partitions", "12", "6"),
                                new Difference("retention.ms", "-1", "604800000"))));
    }

    @Test
    void shouldCompareWithTheSizeThatTheInstallationChose() {
        // Given
        has(TopicCatalog.PROJECT_EVENTS, 3, Map.of());

        // When
        TopicPlan fitting = TopicPlan.compare(catalog, TopicCatalog.topics(), TopicSizing.of(3, 1), cluster);
        TopicPlan fewCopies = TopicPlan.compare(
                catalog, TopicCatalog.topics(), new TopicSizing(OptionalInt.of(3), OptionalInt.of(2)), cluster);

        // Then
        assertThat(fitting.different()).isEmpty();
        assertThat(fewCopies.different())
                .containsExactly(new Different(
                        TopicCatalog.PROJECT_EVENTS,
                        "test.project-events",
                        List.of(new Difference("replication.factor", "2", "1"))));
    }

    @Test
    void shouldRefuseSizesThatNoTopicCanHave() {
        assertThatThrownBy(() -> TopicSizing.of(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partitions is 0");
    }

    private void has(Topic topic, int partitions, Map<String, String> otherwise) {
        Map<String, String> configuration = new HashMap<>(topic.configuration());
        configuration.putAll(otherwise);
        cluster.put(catalog.nameOf(topic), new Cluster.Found(partitions, 1, configuration));
    }
}
