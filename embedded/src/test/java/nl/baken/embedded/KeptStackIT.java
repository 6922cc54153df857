package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStackIT {

    @TempDir
    private Path directory;

    @Test
    void shouldFindTopicsAndSchemaIdsAgain() throws Exception {
        // Given
        List<Integer> ids = new ArrayList<>();
        try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.keptIn(directory))) {
            StackClients clients = new StackClients(stack.addresses());
            clients.createTopic("logbook");
            clients.produce("logbook", "first day");
            for (String name : List.of("Course", "Wind", "Tide")) {
                ids.add(clients.registry().register("logbook-" + name, schema(name)));
            }
        }

        // When
        try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.keptIn(directory))) {
            StackClients clients = new StackClients(stack.addresses());
            clients.produce("logbook", "second day");

            // Then
            assertThat(clients.consume("logbook", 2)).containsExactly("first day", "second day");
            assertThat(clients.registry().getSchemaById(ids.get(1))).isEqualTo(schema("Wind"));
            assertThat(clients.registry().register("logbook-Tide", schema("Tide")))
                    .isEqualTo(ids.get(2));
            assertThat(clients.registry().register("logbook-Depth", schema("Depth")))
                    .isNotIn(ids);
        }
    }

    @Test
    void shouldRefuseASecondStackInTheSameDirectory() {
        // Given
        try (EmbeddedStack running = EmbeddedStack.start(StackSettings.keptIn(directory))) {

            // When, then
            assertThatThrownBy(() -> EmbeddedStack.start(StackSettings.keptIn(directory)))
                    .isInstanceOf(StackStartException.class)
                    .hasMessageContaining("in use");
            assertThat(running.processes().values()).allMatch(ProcessHandle::isAlive);
        }
    }

    private static AvroSchema schema(String name) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[]}");
    }
}
