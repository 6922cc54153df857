package nl.baken.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.topic.TopicCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: each program of examples/clients does what its first lines say, against a server that runs. */
@ExtendWith(SharedStack.class)
class ExampleClientsIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("examples.");
    private static final int LATER = 503;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path directory;

    private BakenServer server;
    private HttpServer busy;

    @BeforeEach
    void start(StackAddresses addresses) throws Exception {
        Map<String, Object> clients = PreparedCluster.at(addresses, TOPICS);
        server = BakenServer.start(
                new ServerSettings("127.0.0.1", 0, directory.resolve("store"), clients, TOPICS),
                InstantSource.system());
        busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busy.createContext("/", this::laterAtFirst);
        busy.start();
    }

    @AfterEach
    void stop() {
        busy.stop(0);
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSendAgainWhatWasNotTakenAtFirst(ExampleClient client) throws Exception {
        // When
        Sent sent = send(client, ExampleClient.EXAMPLES.resolve("events.jsonl"));

        // Then
        assertThat(sent.exit()).as(sent.said()).isZero();
        assertThat(answers).containsExactly(LATER, 202);
    }

    @ParameterizedTest
    @EnumSource
    void shouldPrintEveryErrorAndEndWithOneWhenAnEventIsRefused(ExampleClient client) throws Exception {
        // Given
        List<String> events = Files.readAllLines(ExampleClient.EXAMPLES.resolve("events.jsonl"));
        Path wrong = Files.write(
                directory.resolve("wrong.jsonl"),
                List.of(
                        events.get(0),
                        events.get(1).replace("DEVELOPMENT", "DEVELOPING"),
                        events.get(2).replace("2026-05-01", "soon")));

        // When
        Sent sent = send(client, wrong);

        // Then
        assertThat(sent.exit()).as(sent.said()).isEqualTo(1);
        assertThat(sent.said()).contains("data.phase", "DEVELOPING", "data.due", "soon");
        assertThat(answers).containsExactly(LATER, 400);
    }

    private record Sent(int exit, String said) {}

    private Sent send(ExampleClient client, Path events) throws Exception {
        Path said = directory.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        client.sending(events, Files.createDirectories(directory.resolve("made"))))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .put("BAKEN_URL", "http://127.0.0.1:" + busy.getAddress().getPort());
        int exit = builder.start().waitFor();
        return new Sent(exit, Files.readString(said));
    }

    /** Stands before the server, says "later" once and then hands on every request as it came. */
    private void laterAtFirst(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (answers.isEmpty()) {
                answers.add(LATER);
                exchange.getResponseHeaders().set("Retry-After", "0");
                answer(
                        exchange,
                        LATER,
                        "{\"status\": 503, \"title\": \"Later\", \"detail\": \"Later\"}"
                                .getBytes(StandardCharsets.UTF_8));
                return;
            }
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server.address() + exchange.getRequestURI()))
                            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofByteArray());
            answers.add(answer.statusCode());
            answer(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
