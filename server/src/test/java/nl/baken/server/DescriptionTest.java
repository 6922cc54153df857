package nl.baken.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: the server has the paths, methods and headers that its description says, and no others. Needs no cluster. */
class DescriptionTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    @TempDir
    private static Path store;

    private static BakenServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = BakenServer.start(
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        store,
                        Map.of(
                                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                                "127.0.0.1:1",
                                RegistryConnection.URL,
                                "mock://description",
                                // Nothing is registered there, and encoding has to come as far as the cluster.
                                "auto.register.schemas",
                                "true"),
                        TopicCatalog.named("baken.")),
                InstantSource.system());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldHaveEveryPathAndMethodThatIsDescribedAndNoOther() {
        // Given
        JsonNode paths = description().path("paths");
        assertThat(paths).isNotEmpty();
        List<String> missing = new ArrayList<>();
        List<String> hidden = new ArrayList<>();

        // When
        paths.properties()
                .forEach(path -> METHODS.forEach(method -> {
                    boolean described = path.getValue().has(method.toLowerCase(Locale.ROOT));
                    Client.Answer answer =
                            client.send(method, "/v1" + path.getKey().replaceAll("\\{\\w+}", "any"), null);
                    boolean there = !Set.of(404, 405).contains(answer.status());
                    if (described && !there) {
                        missing.add(method + " " + path.getKey());
                    } else if (there && !described) {
                        hidden.add(method + " " + path.getKey() + " " + answer);
                    }
                }));

        // Then
        assertThat(missing).isEmpty();
        assertThat(hidden).isEmpty();
        assertThat(client.send("GET", "/v1/nothing", null).status()).isEqualTo(404);
        assertThat(client.send("GET", "/nothing", null).status()).isEqualTo(404);
    }

    @Test
    void shouldAnswerWithTheHeadersOfTheDesignRules() {
        for (Client.Answer answer : List.of(
                client.send("GET", "/v1/openapi.json", null),
                client.send("GET", "/v1/nothing", null),
                client.post("/v1/events", "x", "Content-Type", "text/plain"))) {
            assertThat(answer.header("API-Version")).as("%s", answer).isEqualTo("1.0.0");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            if (answer.status() >= 400) {
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
                assertThat(answer.json().path("title").asText()).isNotBlank();
                assertThat(answer.json().path("detail").asText()).isNotBlank();
            }
        }
        assertThat(client.send("GET", "/v1/openapi.json", null).header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void shouldAcceptTheExamplesOfItsDescription() {
        // Given
        JsonNode content = description().at("/paths/~1events/post/requestBody/content");
        List<String> tried = new ArrayList<>();

        // When
        content.properties()
                .forEach(type -> type.getValue().path("examples").properties().forEach(example -> {
                    Client.Answer answer = client.post(
                            "/v1/events?dryRun",
                            example.getValue().path("value").toString(),
                            "Content-Type",
                            type.getKey());
                    tried.add(example.getKey());

                    // Then
                    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                    assertThat(answer.json().path("refused").asInt())
                            .as("%s", answer)
                            .isZero();
                }));
        assertThat(tried).isNotEmpty();
    }

    @Test
    void shouldAnswerToItsOwnNamesAndToPagesOfItsOwnOnly() {
        String body = "[]";
        String json = "application/cloudevents-batch+json";
        assertThat(client.post("/v1/events", body, "Content-Type", json, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/v1/events", body, "Content-Type", json, "Origin", "null")
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/v1/events", body, "Content-Type", json, "Origin", server.address())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldSaySoonThatTheClusterDoesNotAnswer() {
        // When
        Client.Answer answer = client.post(
                "/v1/events",
                description()
                        .at(
                                "/paths/~1events/post/requestBody/content/application~1cloudevents+json/examples/registered/value")
                        .toString(),
                "Content-Type",
                "application/cloudevents+json");

        // Then
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.json().path("detail").asText()).contains("Send the same request again");
    }

    @Test
    void shouldNotListenWhereOthersReachIt() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> BakenServer.start(
                        new ServerSettings("0.0.0.0", 0, Path.of("never-made"), Map.of(), TopicCatalog.named("baken.")),
                        InstantSource.system()))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("this machine only");
    }

    private static JsonNode description() {
        Client.Answer answer = client.send("GET", "/v1/openapi.json", null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
