package nl.baken.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertStep;
import nl.baken.output.RiskLevel;
import nl.baken.topic.TopicCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: what was published is answered as it was at any moment, also after a restart, and of every event what became of
 * it; never half of it.
 */
@ExtendWith(SharedStack.class)
class PublishedIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("published.");
    private static final String SOURCE =
            URLEncoder.encode(Outputs.SOURCE, UTF_8).replace("+", "%20");

    @TempDir
    private Path store;

    private Map<String, Object> clients;
    private Publisher publisher;
    private BakenServer server;
    private Client client;

    @BeforeEach
    void connect(StackAddresses addresses) throws Exception {
        clients = PreparedCluster.at(addresses, TOPICS);
        publisher = new Publisher(clients, TOPICS);
    }

    @AfterEach
    void close() throws Exception {
        publisher.close();
        server.close();
    }

    @Test
    void shouldAnswerWhatWasPublishedAtAnyMoment() {
        // Given
        publisher.write(TopicCatalog.RISK_ASSESSMENTS, "a/1", Outputs.risks("a/1", "2024-01-10", RiskLevel.LOW));
        publisher.write(TopicCatalog.RISK_HISTORY, "a/1", Outputs.change("a/1", "2024-01-10", RiskLevel.LOW));
        publisher.write(TopicCatalog.GATE_ADVICE, "a/1", Outputs.advice("a/1", "2024-01-11", Advice.GO));
        publisher.write(TopicCatalog.RISK_ASSESSMENTS, "b", Outputs.risks("b", "2024-01-20", RiskLevel.GUARDED));
        publisher.write(
                TopicCatalog.STEERING_ALERTS, "group-a", Outputs.alert("a/1", "x", "2024-02-10", AlertStep.OPENED));
        publisher.write(TopicCatalog.ALERT_CONDITIONS, "a/1", Outputs.tick("2024-02-11"));
        start();
        String early = client.send("GET", "/v1/projects?at=2024-01-15", null)
                .response()
                .body();

        // When it ends, more is written, and it starts again on its store
        server.close();
        publisher.write(TopicCatalog.RISK_ASSESSMENTS, "a/1", Outputs.risks("a/1", "2024-02-10", RiskLevel.HIGH));
        publisher.write(TopicCatalog.RISK_HISTORY, "a/1", Outputs.change("a/1", "2024-02-10", RiskLevel.HIGH));
        publisher.write(
                TopicCatalog.STEERING_ALERTS, "group-a", Outputs.alert("a/1", "x", "2024-03-10", AlertStep.RESOLVED));
        publisher.write(TopicCatalog.ALERT_CONDITIONS, "a/1", Outputs.tick("2024-03-11"));
        start();

        // Then
        JsonNode now = get("/v1/projects");
        assertThat(now.path("computedUntil").asText()).isEqualTo("2024-03-11T12:00:00Z");
        assertThat(now.path("total").asInt()).isEqualTo(2);
        assertThat(now.at("/projects/0/projectId").asText()).isEqualTo("a/1");
        assertThat(now.at("/projects/0/risks/waste/level").asText()).isEqualTo("HIGH");
        assertThat(now.at("/projects/0/advice").asText()).isEqualTo("GO");
        assertThat(get("/v1/projects?at=2024-01-15").path("projects").toString())
                .isEqualTo(Client.read(early).path("projects").toString())
                .contains("LOW")
                .doesNotContain("\"b\"");
        assertThat(get("/v1/projects?level=HIGH&risk=waste").path("total").asInt())
                .isEqualTo(1);
        assertThat(get("/v1/projects?sort=-waste&pageSize=1&page=2")
                        .at("/projects/0/projectId")
                        .asText())
                .isEqualTo("a/1");
        assertThat(get("/v1/projects/a%2F1?at=2024-02-09")
                        .at("/risks/readings/0/level")
                        .asText())
                .isEqualTo("LOW");
        assertThat(get("/v1/projects/a%2F1").at("/risks/readings/0/level").asText())
                .isEqualTo("HIGH");
        assertThat(get("/v1/projects/a%2F1/risk-changes").findValuesAsText("level"))
                .containsExactly("LOW", "HIGH");
        assertThat(get("/v1/projects/a%2F1/risk-changes?from=2024-01-11").findValuesAsText("level"))
                .containsExactly("HIGH");
        assertThat(get("/v1/alerts?open=true").path("total").asInt()).isZero();
        assertThat(get("/v1/alerts?open=true&at=2024-02-20&projectId=a%2F1")
                        .at("/alerts/0/step")
                        .asText())
                .isEqualTo("OPENED");
        assertThat(get("/v1/alerts/x").findValuesAsText("step")).containsExactly("OPENED", "RESOLVED");
        assertThat(client.send("GET", "/v1/projects/c", null).status()).isEqualTo(404);
        assertThat(client.send("GET", "/v1/projects/b?at=2024-01-01", null).status())
                .isEqualTo(404);
        assertThat(client.send("GET", "/v1/projects?sorted=title", null)
                        .json()
                        .path("detail")
                        .asText())
                .contains("sorted")
                .contains("steeringGroupId");
        assertThat(get("/v1/projects?at=2024-01-15T00:00:00+01:00")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        for (String wrong : List.of("yesterday", "2024-02-30", "%2B999999999-12-31T00:00:00Z", "2024-13-01")) {
            assertThat(client.send("GET", "/v1/projects?at=" + wrong, null).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void shouldSayWhatBecameOfAnEvent() {
        // Given
        publisher.write(
                TopicCatalog.PROJECT_EVENTS, "e", Outputs.phase("e", "1", "2024-01-01", "2024-01-01", Phase.IDEA));
        publisher.write(
                TopicCatalog.PROJECT_EVENTS, "e", Outputs.phase("e", "1", "2024-01-01", "2024-01-01", Phase.IDEA));
        publisher.write(
                TopicCatalog.PROJECT_EVENTS, "e", Outputs.phase("e", "2", "2024-01-01", "2024-01-01", Phase.IDEA));
        publisher.write(
                TopicCatalog.PROJECT_EVENTS, "e", Outputs.phase("e", "2", "2024-01-01", "2024-01-02", Phase.SCALING));
        publisher.write(
                TopicCatalog.PROJECT_EVENTS, "e", Outputs.phase("e", "3", "2024-01-01", "2024-01-01", Phase.IDEA));
        publisher.write(TopicCatalog.PROJECT_EVENTS, "e", Outputs.withdrawn("e", "4", "2024-01-03", "3"));
        publisher.write(
                TopicCatalog.PROJECT_EVENTS, "e", Outputs.phase("e", "5/6", "2025-01-01", "2024-01-01", Phase.IDEA));
        publisher.write(TopicCatalog.PROJECT_EVENTS, "e", Outputs.cost("e", "cost", "2024-01-01", "2024-01-02"));
        publisher.write(TopicCatalog.PROJECT_EVENTS, "e", Outputs.cost("e", "cost", "2024-01-01", "2024-01-03"));
        publisher.write(
                TopicCatalog.RISK_ASSESSMENTS,
                "e",
                Outputs.risks("e", "2024-01-10", RiskLevel.LOW, Outputs.SOURCE + "#1"));
        publisher.write(TopicCatalog.ALERT_CONDITIONS, "e", Outputs.tick("2024-02-11"));
        publisher.refuse("{\"source\":\"" + Outputs.SOURCE + "\",\"id\":\"7\",\"data\":{}}");
        publisher.refuse("no JSON");

        // When
        start();

        // Then
        JsonNode accepted = fate("1");
        assertThat(accepted.path("fate").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("times").asInt()).isEqualTo(2);
        assertThat(accepted.path("versions")).hasSize(1);
        assertThat(accepted.at("/countsIn/0/rule").asText()).isEqualTo("waste_rule");
        assertThat(fate("2").path("fate").asText()).isEqualTo("CORRECTED");
        assertThat(fate("2").path("versions")).hasSize(2);
        assertThat(fate("cost").path("fate").asText()).isEqualTo("ACCEPTED");
        assertThat(fate("cost").path("times").asInt()).isEqualTo(2);
        assertThat(fate("3").path("fate").asText()).isEqualTo("WITHDRAWN");
        assertThat(fate("5%2F6").path("fate").asText()).isEqualTo("WAITING");
        assertThat(fate("7").path("fate").asText()).isEqualTo("REFUSED");
        assertThat(fate("7").at("/rejections/0/message").asText()).isEqualTo("It has no type.");
        assertThat(client.send("GET", "/v1/events/" + SOURCE + "/8", null).status())
                .isEqualTo(404);
        assertThat(get("/v1/rejections").path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(get("/v1/rejections?source=" + SOURCE).path("total").asInt()).isEqualTo(1);
    }

    private void start() {
        server = BakenServer.start(new ServerSettings("127.0.0.1", 0, store, clients, TOPICS), InstantSource.system());
        client = new Client(server);
        Client.Answer answer = client.send("GET", "/v1/projects", null);
        while (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isNotBlank();
            Thread.onSpinWait();
            answer = client.send("GET", "/v1/projects", null);
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private JsonNode get(String path) {
        Client.Answer answer = client.send("GET", path, null);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private JsonNode fate(String id) {
        return get("/v1/events/" + SOURCE + '/' + id);
    }
}
