package nl.baken.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.intake.IntakeTopology;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** Promise: an upgrade of Baken goes on with the state and the topics that the version before it left. */
class GoldenTopologyTest {

    private static final String WHAT_IT_MEANS = """
        The topology is not the one of the last release. Kafka Streams finds state, changelogs and repartition topics \
        by the names in it, and tasks by the numbers of its sub-topologies. If a name is gone or a number is another \
        one, a running installation that is upgraded will not find its state: it has to run under another \
        application-id and compute everything anew from the log. Say so in CHANGELOG.md, and only then copy what is \
        above into src/test/resources/nl/baken/streams/topology/%s. A node that was added at the end of a sub-topology is \
        harmless.\
        """;

    private static final Pattern GENERATED_NAME = Pattern.compile("K(STREAM|TABLE)-[A-Z-]+-\\d{10}");

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final Settings settings = Driver.settings(Path.of("unused"));
    private final Properties properties = StreamsProperties.ofAssess(settings);

    @Test
    void shouldKeepTheShapeOfAssess() throws IOException {
        // Given
        AssessTopology assess = new AssessTopology(Driver.context(TestModel.small(), settings, registry));

        // When
        Topology built = assess.build(properties);

        // Then
        isAsBefore(built, "assess-topology.txt");
    }

    @Test
    void shouldKeepTheShapeOfIntake() throws IOException {
        // Given
        RecordEncoder encoder = new RecordEncoder(registry, true);

        // When
        Topology intake = IntakeTopology.build(settings.topics(), registry, encoder);

        // Then
        isAsBefore(intake, "intake-topology.txt");
    }

    @Test
    void shouldKeepTheShapeOfPortfolio() throws IOException {
        // Given
        PortfolioTopology portfolio =
                new PortfolioTopology(settings.topics(), registry, new RecordEncoder(registry, true));

        // When
        Topology built = portfolio.build(StreamsProperties.ofPortfolio(settings));

        // Then
        isAsBefore(built, "portfolio-topology.txt");
    }

    @Test
    void shouldKeepTheShapeOfAlert() throws IOException {
        // Given
        RecordEncoder encoder = new RecordEncoder(registry, true);

        // When
        Topology alert = AlertTopology.build(settings.topics(), registry, encoder, properties);

        // Then
        isAsBefore(alert, "alert-topology.txt");
    }

    @Test
    void shouldKeepTheShapeOfNotify() throws IOException {
        // Given
        RecordEncoder encoder = new RecordEncoder(registry, true);

        // When
        Topology notify = NotifyTopology.build(settings.topics(), registry, encoder, properties);

        // Then
        isAsBefore(notify, "notify-topology.txt");
    }

    @Test
    void shouldKeepTheShapeOfAnotherRun() throws IOException {
        // Given
        Settings next = Driver.settings(Path.of("unused"), "next");

        // When
        Topology built = new AssessTopology(Driver.context(TestModel.small(), next, registry)).build(properties);

        // Then
        isAsBefore(built, "other-run-topology.txt");
    }

    private static void isAsBefore(Topology topology, String golden) throws IOException {
        String described = topology.describe().toString();
        assertThat(GENERATED_NAME.matcher(described).results())
                .as("names that Kafka Streams made up, and that change when a node is added before them")
                .isEmpty();
        assertThat(described).as(described + "\n" + WHAT_IT_MEANS, golden).isEqualTo(resource(golden));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = GoldenTopologyTest.class.getResourceAsStream(name)) {
            return file == null ? "(no such file)" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
