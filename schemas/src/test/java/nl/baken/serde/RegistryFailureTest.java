package nl.baken.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.baken.event.ClockTicked;
import nl.baken.serde.Decoded.Reason;
import nl.baken.serde.Decoded.Undecodable;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry can answer beside the schema, given over real HTTP. Promise 4: an outage is no reason to set aside. */
class RegistryFailureTest {

    private static final byte[] MESSAGE = {0, 0, 0, 0, 7, 2};

    private final AtomicInteger questions = new AtomicInteger();
    private HttpServer server;
    private int lost;
    private int status;
    private String answer;

    @BeforeEach
    void startRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (questions.incrementAndGet() <= lost) {
                // The connection stays open and nothing comes.
                return;
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopRegistry() {
        server.stop(0);
    }

    @Test
    void shouldSetAsideWhatTheRegistryDoesNotHave() throws IOException {
        assertThat(reason(404, "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}"))
                .isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
    }

    @Test
    void shouldAskOnceForASchemaThatDoesNotExist() throws IOException {
        // Given
        status = 404;
        answer = "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}";
        try (SchemaRegistryClient registry = registry()) {
            RecordDecoder decoder = new RecordDecoder(registry, List.of(ClockTicked.class));

            // When
            IntStream.range(0, 100).forEach(i -> decoder.decode(MESSAGE));

            // Then
            assertThat(questions).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaType\": \"JSON\", \"schema\": \"{}\"}",
                "{\"schemaType\": \"PROTOBUF\", \"schema\": \"message M {}\"}",
                "{\"schema\": \"this is no schema\"}",
                "{\"schema\": \"{\\\"type\\\": \\\"record\\\"}\"}"
            })
    void shouldSetAsideWhatIsNotWrittenInAvro(String schema) throws IOException {
        assertThat(reason(200, schema)).isEqualTo(Reason.UNUSABLE_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldTryAgainWhenTheRegistryCannotAnswerNow(int unavailable) {
        assertThatThrownBy(() -> reason(unavailable, "{\"error_code\": 50001, \"message\": \"store is down\"}"))
                .isInstanceOf(RegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("Looking up schema 7");
        assertThatThrownBy(() -> reason(unavailable, "<html>Service unavailable</html>"))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void shouldTryAgainWhenNothingListensAtTheAddress() {
        server.stop(0);

        assertThatThrownBy(() -> reason(200, ""))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContainingAll("cannot be reached", "schema.registry.url");
    }

    @Test
    void shouldAskAgainWhenAnAnswerGetsLost() throws IOException {
        lost = 1;

        assertThat(reason(404, "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}"))
                .isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
        assertThat(questions).hasValue(2);
    }

    @Test
    void shouldNotWaitForeverForAnAnswer() {
        lost = Integer.MAX_VALUE;

        assertThatThrownBy(() -> reason(200, ""))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("timed out");
        assertThat(questions).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Not found</html>", "{\"error_code\": 404, \"message\": \"HTTP 404 Not Found\"}"})
    void shouldNotTakeAWrongAddressForAnUnknownSchema(String notFound) {
        assertThatThrownBy(() -> reason(404, notFound))
                .isInstanceOf(RegistryRefusalException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldNotTakeWrongCredentialsForAnUnknownSchema(int refused) {
        assertThatThrownBy(() -> reason(refused, "{\"error_code\": 40101, \"message\": \"Who are you?\"}"))
                .isInstanceOf(RegistryRefusalException.class)
                .hasMessageContaining("basic.auth.user.info");
    }

    private Reason reason(int givenStatus, String givenAnswer) throws IOException {
        status = givenStatus;
        answer = givenAnswer;
        try (SchemaRegistryClient registry = registry()) {
            Decoded decoded = new RecordDecoder(registry, List.of(ClockTicked.class)).decode(MESSAGE);
            return ((Undecodable) decoded).reason();
        }
    }

    private SchemaRegistryClient registry() {
        InetSocketAddress address = server.getAddress();
        String url = "http://" + address.getHostString() + ":" + address.getPort();
        return RegistryConnection.open(
                Map.of(RegistryConnection.URL, url, "missing.id.cache.ttl.sec", "60", "http.read.timeout.ms", "2000"));
    }
}
