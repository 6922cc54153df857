package nl.baken.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Baken writes is read by the client of someone else, from outside the containers. */
@Needs({Need.DOCKER_ENGINE, Need.FOREIGN_CLIENT})
class ForeignClientIT {

    private static ContainerStack stack;

    @BeforeAll
    static void start() {
        stack = ContainerStack.start();
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldReadThePublishedEventsWithAForeignClient(@TempDir Path directory) throws Exception {
        // Given
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("baken.project-events", 2, (short) 1)))
                    .all()
                    .get();
        }
        Path config = Files.writeString(directory.resolve("clients.properties"), "auto.register.schemas=true\n");
        Path events = Repository.at("examples/eighteen-cases/08-startkwalificatie.jsonl");

        // When
        Repository.run(CommandLine.on(stack, "publish", "--config", config.toString(), events.toString()));

        // Then
        try (ForeignReader reader =
                new ForeignReader(stack.bootstrapServers(), stack.schemaRegistry(), "baken.project-events")) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(reader.records())
                            .hasSize(Files.readAllLines(events).size())
                            .allSatisfy(record -> assertThat(
                                            record.at("/value/header/projectId").asText())
                                    .isEqualTo("case-08-startkwalificatie")));
        }
    }
}
