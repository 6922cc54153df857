package nl.baken.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks that fails in every way, in turn, and remembers what it got. */
final class FlakyReceiver implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** Alerts with this in their id are refused for good. */
    static final String REFUSED = "refused";

    /** Alerts with this in their id are answered with 500, always. */
    static final String BROKEN = "broken";

    /**
     * What arrived.
     *
     * @param id of the delivery
     * @param group whose alert it is
     * @param body as it came
     * @param genuine true when signature, headers and body belong together
     */
    record Arrival(String id, String group, String body, boolean genuine) {}

    private enum Mood {
        TAKE,
        FAIL,
        HANG,
        BREAK,
        TAKE_AND_BREAK,
        TOO_MANY
    }

    private static final List<Mood> MOODS = List.of(
            Mood.TAKE,
            Mood.FAIL,
            Mood.TAKE,
            Mood.BREAK,
            Mood.TAKE,
            Mood.TAKE_AND_BREAK,
            Mood.TOO_MANY,
            Mood.TAKE,
            Mood.HANG,
            Mood.TAKE,
            Mood.TAKE);

    private final List<Arrival> taken = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private int requests;

    FlakyReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    /** What was taken, in order; the sender does not know of all of it. */
    synchronized List<Arrival> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Arrival arrival = arrival(exchange, body);
            if (arrival.id().contains(REFUSED)) {
                exchange.sendResponseHeaders(422, -1);
                return;
            }
            if (arrival.id().contains(BROKEN)) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            switch (take(arrival)) {
                case TAKE -> exchange.sendResponseHeaders(204, -1);
                case FAIL -> exchange.sendResponseHeaders(500, -1);
                case TOO_MANY -> {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    exchange.sendResponseHeaders(429, -1);
                }
                case HANG -> closed.await(5, TimeUnit.SECONDS);
                case BREAK, TAKE_AND_BREAK -> {
                    // Closing without an answer breaks the connection.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Mood take(Arrival arrival) {
        Mood mood = MOODS.get(requests++ % MOODS.size());
        if (mood == Mood.TAKE || mood == Mood.TAKE_AND_BREAK) {
            taken.add(arrival);
        }
        return mood;
    }

    private static Arrival arrival(HttpExchange exchange, String body) {
        var headers = exchange.getRequestHeaders();
        String id = headers.getFirst("webhook-id");
        String signed = id + "." + headers.getFirst("webhook-timestamp") + "." + body;
        try {
            JsonNode event = new ObjectMapper().readTree(body);
            boolean genuine = headers.getFirst("webhook-signature").equals(signature(signed))
                    && id.equals(headers.getFirst("Idempotency-Key"))
                    && id.equals(event.path("id").asText())
                    && headers.getFirst("Content-Type").startsWith("application/cloudevents+json");
            return new Arrival(id, event.path("partitionkey").asText(), body, genuine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
