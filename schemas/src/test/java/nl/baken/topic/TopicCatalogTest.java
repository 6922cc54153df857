package nl.baken.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.event.ClockTicked;
import nl.baken.event.ModelPromoted;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
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
    void shouldGiveEveryRecordOfTheContractItsTopic() throws Exception {
        // Given
        List<Schema> contract = Stream.of("event", "output", "steering")
                .flatMap(TopicCatalogTest::generated)
                .toList();

        // When
        List<String> roots = contract.stream()
                .filter(schema -> contract.stream().noneMatch(other -> !other.equals(schema) && uses(other, schema)))
                .map(Schema::getFullName)
                .toList();

        // Then
        assertThat(TopicCatalog.recordTypes())
                .extracting(type -> SpecificData.get().getSchema(type).getFullName())
                .containsExactlyInAnyOrderElementsOf(roots);
        assertThat(TopicCatalog.PROJECT_EVENTS.recordTypes())
                .allMatch(type -> List.of(ClockTicked.class, ModelPromoted.class)
                                .contains(type)
                        || SpecificData.get().getSchema(type).getField("header").pos() == 0);
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

    private static boolean uses(Schema schema, Schema part) {
        return schema.toString().contains("\"name\":\"" + part.getName() + "\"");
    }

    private static Stream<Schema> generated(String module) {
        try {
            Path classes = Path.of(ClockTicked.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return generated(classes.resolve("nl/baken").resolve(module), module);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Schema> generated(Path directory, String module) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> type("nl.baken." + module + "." + file.replace(".class", "")))
                    .filter(SpecificRecord.class::isAssignableFrom)
                    .map(SpecificData.get()::getSchema)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
