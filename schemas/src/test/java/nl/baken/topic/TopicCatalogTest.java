package nl.baken.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.contract.GeneratedRecords;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class TopicCatalogTest {

    @Test
    void shouldNameTopicsAfterTheInstallation() {
        // Given
        TopicCatalog catalog = TopicCatalog.named("utrecht.baken.");

        // When
        String name = catalog.nameOf(TopicCatalog.RISK_ASSESSMENTS);

        // Then
        assertThat(name).isEqualTo("utrecht.baken.risk-assessments");
        assertThat(catalog.find(name)).contains(TopicCatalog.RISK_ASSESSMENTS);
        assertThat(catalog.find("baken.risk-assessments")).isEmpty();
    }

    @Test
    void shouldRefuseAPrefixThatKafkaWouldRefuse() {
        assertThatThrownBy(() -> TopicCatalog.named("de stad/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("de stad/");
    }

    @Test
    void shouldGiveEveryRecordThatIsNotPlannedItsTopic() {
        // Given
        List<Class<? extends SpecificRecord>> records = GeneratedRecords.whole();

        // When
        List<Class<? extends SpecificRecord>> carried = TopicCatalog.recordTypes();

        // Then
        assertThat(records).containsAll(carried);
        assertThat(records)
                .filteredOn(type -> !carried.contains(type))
                .as("Records of no topic")
                .allMatch(GeneratedRecords::isPlanned);
        assertThat(TopicCatalog.topics())
                .filteredOn(topic -> topic.writers().isEmpty())
                .as("Topics that nobody writes")
                .isEmpty();
    }

    @Test
    void shouldKeepEveryKindOfEventInTheLog() {
        assertThat(TopicCatalog.PROJECT_EVENTS.recordTypes())
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.all().stream().map(EventType::recordClass).toList());
    }

    @Test
    void shouldKeepTheSourceOfTruthForEverAndTheLatestOfTables() {
        assertThat(TopicCatalog.PROJECT_EVENTS.configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(TopicCatalog.RISK_ASSESSMENTS.configuration())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
        assertThat(TopicCatalog.DEAD_LETTERS.configuration())
                .containsEntry("retention.ms", "31536000000")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }
}
