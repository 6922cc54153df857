package nl.baken.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.sink.SinkConnector;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/connectors.md");

    @Test
    void shouldHaveTheSettingsOfEveryConnectorThatConnectFinds() throws IOException {
        // Given
        Stream<Connector> connectors = Stream.concat(
                        ServiceLoader.load(SourceConnector.class).stream()
                                .filter(found -> found.type().getName().startsWith("nl.baken."))
                                .map(ServiceLoader.Provider::get),
                        ServiceLoader.load(SinkConnector.class).stream()
                                .filter(found -> found.type().getName().startsWith("nl.baken."))
                                .map(ServiceLoader.Provider::get))
                .map(Connector.class::cast)
                .sorted(Comparator.comparing(connector -> connector.getClass().getName()));

        // When
        var tables =
                connectors.map(connector -> ConfigTable.of(connector.config())).toList();

        // Then
        assertThat(tables).hasSize(3);
        String page = Files.readString(PAGE);
        assertThat(tables)
                .allSatisfy(table -> assertThat(page)
                        .as("docs/reference/connectors.md, of which this part is to be replaced")
                        .contains(table));
    }
}
