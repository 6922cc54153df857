package nl.baken.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: what is answered with 202 is in events-in, what is refused is not, and all errors are told at once. */
@ExtendWith(SharedStack.class)
class EventsIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("http.");
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final String BATCH = "application/cloudevents-batch+json";

    @TempDir
    private static Path store;

    private static Map<String, Object> clients;
    private static BakenServer server;
    private static Client client;

    @BeforeAll
    static void start(StackAddresses addresses) throws Exception {
        clients = PreparedCluster.at(addresses, TOPICS);
        server =
                BakenServer.start(new ServerSettings("127.0.0.1", 0, store, clients, TOPICS), InstantSource.fixed(NOW));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldWriteEveryEventOfABatchUnderItsProject() {
        // When
        Client.Answer answer =
                post("[" + event("batch", "1") + ",\n" + event("batch", "2") + "]", "Content-Type", BATCH);

        // Then
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(written("batch")).containsExactly("1", "2");
    }

    @Test
    void shouldWriteNothingWhenOneEventIsRefusedAndTellAllErrors() {
        // Given
        String wrongTwice =
                event("strict", "2").replace("DEVELOPMENT", "DEVELOPING").replace("\"urn:test\"", "\"\"");

        // When
        Client.Answer answer =
                client.post("/v1/events", "[" + event("strict", "1") + ",\n" + wrongTwice + "]", "Content-Type", BATCH);

        // Then
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        List<String> errors = new ArrayList<>();
        for (JsonNode error : answer.json().path("errors")) {
            assertThat(error.path("event").asInt()).isEqualTo(2);
            assertThat(error.path("line").asInt()).isEqualTo(2);
            assertThat(error.path("id").asText()).isEqualTo("2");
            assertThat(error.path("expected").asText()).isNotBlank();
            errors.add(error.path("field").asText());
        }
        assertThat(errors).contains("data.phase", "source");
        assertThat(written("strict")).isEmpty();
    }

    @Test
    void shouldWriteTheOthersWhenTheClientPrefersIt() {
        // When
        Client.Answer answer = post(
                event("lenient", "1") + "\n{\"specversion\":\"1.0\"}\n" + event("lenient", "3"),
                "Content-Type",
                "application/x-ndjson",
                "Prefer",
                "handling=lenient");

        // Then
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(answer.header("Preference-Applied")).isEqualTo("handling=lenient");
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("refused").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/events/1/outcome").asText()).isEqualTo("refused");
        assertThat(answer.json().at("/events/1/errors")).isNotEmpty();
        assertThat(written("lenient")).containsExactly("1", "3");
    }

    @Test
    void shouldOnlyLookWhenItIsADryRun() {
        // When
        Client.Answer answer = client.post(
                "/v1/events?dryRun=true", event("dry", "1"), "Content-Type", "application/cloudevents+json");

        // Then
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().path("dryRun").asBoolean()).isTrue();
        assertThat(written("dry")).isEmpty();
    }

    @Test
    void shouldRefuseWhatHasNotHappenedYetAndWhatOnlyBakenWrites() {
        // Given
        String typo = event("ahead", "1").replace("2024-03-01", "2042-03-01");
        String tick = "{\"specversion\":\"1.0\",\"type\":\"nl.baken.ClockTicked.v1\",\"id\":\"1\",\"source\":\"urn:x\","
                + "\"time\":\"2024-03-01T00:00:00Z\"}";

        // When
        Client.Answer answer = client.post("/v1/events", "[" + typo + "," + tick + "]", "Content-Type", BATCH);

        // Then
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("reason")).contains("FUTURE", "CONTROL_EVENT");
        assertThat(written("ahead")).isEmpty();
    }

    @Test
    void shouldRefuseAnEmptyBatchAndABodyThatIsTooLarge() {
        assertThat(client.post("/v1/events", "[]", "Content-Type", BATCH).status())
                .isEqualTo(400);
        assertThat(client.post("/v1/events", "", "Content-Type", "application/json")
                        .status())
                .isEqualTo(400);
        // So large that the client still sends when the server knows, whatever the buffers between them hold.
        Client.Answer large = client.post("/v1/events", " ".repeat(50 * 1024 * 1024), "Content-Type", BATCH);
        assertThat(large.status()).as("%s", large).isEqualTo(413);
        assertThat(large.header("Content-Type")).isEqualTo("application/problem+json");
    }

    /** As the server asks: on a busy machine the cluster may be slow, and then the same is sent again. */
    private static Client.Answer post(String body, String... headers) {
        Client.Answer answer = client.post("/v1/events", body, headers);
        while (answer.status() == 503) {
            answer = client.post("/v1/events", body, headers);
        }
        return answer;
    }

    private static String event(String project, String id) {
        return "{\"specversion\":\"1.0\",\"type\":\"nl.baken.PhaseEntered.v1\",\"id\":\"" + id
                + "\",\"source\":\"urn:test\",\"subject\":\"" + project
                + "\",\"time\":\"2024-03-01T00:00:00Z\",\"data\":{\"phase\":\"DEVELOPMENT\"}}";
    }

    /** The ids of the events of a project in events-in, which a 202 says are there; what was sent again once. */
    private static List<String> written(String project) {
        TopicPartition partition = new TopicPartition(TOPICS.nameOf(TopicCatalog.EVENTS_IN), 0);
        Set<String> ids = new LinkedHashSet<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(clients, new StringDeserializer(), new ByteArrayDeserializer())) {
            RecordDecoder decoder = RecordDecoder.complete(
                    registry,
                    EventTypes.all().stream().map(type -> type.recordClass()).toList());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (project.equals(message.key())
                            && decoder.decode(message.value()) instanceof Decoded.Known known) {
                        ids.add(EventTypes.headerOf(known.record())
                                .orElseThrow()
                                .getEventId());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(ids);
    }
}
