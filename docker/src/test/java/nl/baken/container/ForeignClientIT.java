package nl.baken.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is published into the containers, and what Baken makes of it, is read by the client of someone else. */
@Needs({Need.DOCKER_ENGINE, Need.FOREIGN_CLIENT})
class ForeignClientIT {

    private static final Path EVENTS = Repository.at("examples/eighteen-cases/08-startkwalificatie.jsonl");
    private static final String PROJECT = "case-08-startkwalificatie";

    private static ContainerStack stack;

    @BeforeAll
    static void publish() {
        stack = ContainerStack.start();
        Repository.run(CommandLine.on(stack.addresses(), "publish", EVENTS.toString()));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldReadThePublishedEvents() throws IOException {
        int published = Files.readAllLines(EVENTS).size();

        try (ForeignReader reader = reader("baken.project-events")) {
            await().forever()
                    .untilAsserted(() -> assertThat(reader.records().stream()
                                    .filter(record ->
                                            !record.at("/value/header").isMissingNode())
                                    .map(record ->
                                            record.at("/value/header/projectId").asText()))
                            .hasSize(published)
                            .containsOnly(PROJECT));
        }
    }

    @Test
    void shouldReadTheReadingsOfTheProject() {
        try (ForeignReader reader = reader("baken.risk-assessments")) {
            await().forever()
                    .untilAsserted(() -> assertThat(reader.records())
                            .anySatisfy(record ->
                                    assertThat(risksWithReasons(record)).hasSize(10)));
        }
    }

    @Test
    void shouldReadTheAlertsOfTheSteeringGroup() {
        try (ForeignReader reader = reader("baken.steering-alerts")) {
            await().forever()
                    .untilAsserted(() -> assertThat(reader.records())
                            .isNotEmpty()
                            .allSatisfy(record ->
                                    assertThat(record.at("/key").asText()).isEqualTo("stuurgroep-startkwalificatie")));
        }
    }

    private static Set<String> risksWithReasons(JsonNode record) {
        return record.at("/value/readings")
                .valueStream()
                .filter(reading -> !reading.at("/reasons").isEmpty())
                .map(reading -> reading.at("/risk").asText())
                .collect(Collectors.toSet());
    }

    private static ForeignReader reader(String topic) {
        return new ForeignReader(stack.addresses(), topic);
    }
}
