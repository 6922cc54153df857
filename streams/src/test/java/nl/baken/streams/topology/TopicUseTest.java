package nl.baken.streams.topology;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.intake.IntakeTopology;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.topic.Application;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: the catalogue names for every topic the pipelines that read and write it, as the topology has it. */
class TopicUseTest {

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "ASSESS", "PORTFOLIO", "ALERT", "NOTIFY"})
    void shouldBeInTheCatalogueAsItIsInTheTopology(Application application) {
        // Given
        Set<String> read = new HashSet<>();
        Set<String> written = new HashSet<>();

        // When
        nodes(application).forEach(node -> {
            switch (node) {
                case TopologyDescription.Source source -> read.addAll(source.topicSet());
                case TopologyDescription.Sink sink ->
                    written.add(Objects.requireNonNull(sink.topic(), "computed name"));
                default -> {
                    // It has no topic.
                }
            }
        });

        // Then
        assertThat(ofCatalogue(read))
                .isEqualTo(declared(topic -> topic.readers().contains(application)));
        assertThat(ofCatalogue(written))
                .isEqualTo(declared(topic -> topic.writers().contains(application)));
    }

    private static Stream<TopologyDescription.Node> nodes(Application application) {
        Settings settings = Driver.settings(Path.of("unused"));
        SchemaRegistryClient registry = new MockSchemaRegistryClient();
        RecordEncoder encoder = new RecordEncoder(registry, true);
        if (application == Application.INTAKE) {
            return nodes(IntakeTopology.build(settings.topics(), registry, encoder));
        }
        Properties properties = StreamsProperties.ofAssess(settings);
        if (application == Application.ALERT) {
            return nodes(AlertTopology.build(settings.topics(), registry, encoder, properties));
        }
        if (application == Application.NOTIFY) {
            return nodes(NotifyTopology.build(settings.topics(), registry, encoder, properties));
        }
        TopologyContext context = Driver.context(TestModel.small(), settings, registry);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        switch (application) {
            case ASSESS -> new AssessTopology(context).addTo(builder);
            case PORTFOLIO -> new PortfolioTopology(settings.topics(), registry, encoder).addTo(builder);
            default -> throw new IllegalArgumentException(application + " is no pipeline");
        }
        return nodes(builder.build(properties));
    }

    private static Stream<TopologyDescription.Node> nodes(Topology topology) {
        return topology.describe().subtopologies().stream().flatMap(part -> part.nodes().stream());
    }

    private static Set<Topic> ofCatalogue(Set<String> names) {
        return names.stream()
                .flatMap(name -> TopicCatalog.named("baken.").find(name).stream())
                .collect(toSet());
    }

    private static Set<Topic> declared(Predicate<Topic> use) {
        return TopicCatalog.topics().stream().filter(use).collect(toSet());
    }
}
