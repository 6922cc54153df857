package nl.baken.streams.query;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.baken.engine.query.AnswerJson;
import nl.baken.engine.query.Reply;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves published assessments over HTTP, as described in docs/reference/query.md. */
public final class QueryServer implements AutoCloseable {

    static {
        // Of a client that sends half a request and waits, nothing may be kept for ever. The server of the JDK takes
        // these bounds from system properties, once.
        setIfAbsent("sun.net.httpserver.maxReqTime", "10");
        setIfAbsent("sun.net.httpserver.maxRspTime", "30");
        setIfAbsent("jdk.httpserver.maxConnections", "500");
        // Otherwise the body of an answer waits until its head was acknowledged, which takes a client 40 ms.
        setIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger LOG = LoggerFactory.getLogger(QueryServer.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RETRY_AFTER = "Retry-After";
    private static final String SECONDS_TO_WAIT = "2";

    private final LocalState state;
    private final Peers peers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private QueryServer(HostInfo address, LocalState state) throws IOException {
        this.state = state;
        server = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
        peers = new Peers(address);
        server.setExecutor(threads);
        server.createContext("/health/ready", exchange -> handle(exchange, this::health));
        server.createContext("/", exchange -> handle(exchange, this::question));
    }

    /**
     * Starts the server. Until the instance runs it answers 503.
     *
     * @throws IOException when nothing can listen at this address
     */
    public static QueryServer open(HostInfo address, LocalState state) throws IOException {
        QueryServer opened = new QueryServer(address, state);
        opened.server.start();
        LOG.info("Questions are answered at http://{}:{}", address.host(), address.port());
        return opened;
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        peers.close();
        threads.close();
    }

    /** What handles one exchange. */
    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static void handle(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, handler);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET");
                fail(exchange, 405, "METHOD_NOT_ALLOWED", "Only GET is answered here");
            }
        }
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", exchange.getRequestURI(), e);
            fail(exchange, 500, "FAILED", "This could not be answered; the log of the instance says why");
        }
    }

    private void health(HttpExchange exchange) throws IOException {
        if (state.isReady()) {
            send(
                    exchange,
                    200,
                    JSON.createObjectNode().put("state", state.state()).toString());
        } else {
            later(exchange, "The instance is " + state.state());
        }
    }

    private void question(HttpExchange exchange) throws IOException {
        Optional<Question> question;
        try {
            question = Question.of(
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery());
        } catch (IllegalArgumentException e) {
            fail(exchange, 400, "BAD_QUESTION", e.getMessage());
            return;
        }
        if (question.isEmpty()) {
            fail(exchange, 404, "NO_SUCH_PATH", "There is /v1/projects/{id}/assessment and /health/ready");
            return;
        }
        switch (state.ask(question.get().project(), question.get().asOf())) {
            case Reply.Published found -> send(exchange, 200, AnswerJson.write(found.answer()));
            case Reply.Nothing nothing -> {
                ObjectNode body = error("NOTHING_KNOWN", nothing.message());
                nothing.knownFrom().ifPresent(from -> body.put("knownFrom", from.toString()));
                send(exchange, 404, body.toString());
            }
            case Reply.NotNow no -> later(exchange, no.message());
            case Reply.Elsewhere elsewhere -> passOn(exchange, new HostInfo(elsewhere.host(), elsewhere.port()));
        }
    }

    private void passOn(HttpExchange exchange, HostInfo other) throws IOException {
        if (exchange.getRequestHeaders().containsKey(Peers.PASSED_ON_BY)) {
            later(exchange, "The project has just moved to another instance");
            return;
        }
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath() + (query == null ? "" : '?' + query);
        HttpResponse<byte[]> response;
        try {
            response = peers.ask(other, path);
        } catch (IOException e) {
            later(exchange, "The project is with " + other.host() + ':' + other.port() + ", which does not respond");
            return;
        }
        response.headers()
                .firstValue(RETRY_AFTER)
                .ifPresent(seconds -> exchange.getResponseHeaders().set(RETRY_AFTER, seconds));
        send(exchange, response.statusCode(), response.body());
    }

    private static void later(HttpExchange exchange, String message) throws IOException {
        exchange.getResponseHeaders().set(RETRY_AFTER, SECONDS_TO_WAIT);
        fail(exchange, 503, "NOT_NOW", message);
    }

    private static void fail(HttpExchange exchange, int status, String error, String message) throws IOException {
        send(exchange, status, error(error, message).toString());
    }

    private static ObjectNode error(String error, String message) {
        return JSON.createObjectNode().put("error", error).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
