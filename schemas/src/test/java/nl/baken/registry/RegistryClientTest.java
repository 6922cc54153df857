package nl.baken.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry client that we put together from another artifact is complete: it finds its own credential providers. */
class RegistryClientTest {

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer registry;

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/subjects", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = "[\"a-subject\"]".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stopRegistry() {
        registry.stop(0);
    }

    @Test
    void shouldIntroduceItselfWithAPassword() throws Exception {
        // Given
        Map<String, String> settings =
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "ann:secret");

        // When
        var subjects = client(settings).getAllSubjects();

        // Then
        assertThat(subjects).containsExactly("a-subject");
        assertThat(authorizations).containsExactly("Basic YW5uOnNlY3JldA==");
    }

    @Test
    void shouldIntroduceItselfWithAToken() throws Exception {
        // Given
        Map<String, String> settings =
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "a-token");

        // When
        var subjects = client(settings).getAllSubjects();

        // Then
        assertThat(subjects).containsExactly("a-subject");
        assertThat(authorizations).containsExactly("Bearer a-token");
    }

    private CachedSchemaRegistryClient client(Map<String, String> settings) {
        String address = "http://" + registry.getAddress().getHostString() + ":"
                + registry.getAddress().getPort();
        return new CachedSchemaRegistryClient(address, 10, settings);
    }
}
