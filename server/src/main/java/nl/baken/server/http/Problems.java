package nl.baken.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.NotFoundException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of whatever ends a request early, so that no client is shown anything else. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Adds the handlers of errors. */
    public static void handle(HttpRouting.Builder routing) {
        routing.error(ProblemException.class, (request, response, e) -> {
            addRetryAfter(response, e);
            e.challenge().ifPresent(challenge -> response.header(HeaderNames.WWW_AUTHENTICATE, challenge));
            send(response, e.problem());
        });
        routing.error(NotFoundException.class, (request, response, e) -> send(response, notFound()));
        routing.error(HttpException.class, (request, response, e) -> send(response, of(e.status(), e.getMessage())));
        routing.error(RuntimeException.class, Problems::failed);
    }

    /** Says after how long to send the request again, where that would help. */
    public static void addRetryAfter(ServerResponse response, ProblemException e) {
        e.retryAfter()
                .ifPresent(after ->
                        response.header(HeaderNames.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds()))));
    }

    /** For what is no HTTP, or is refused before any handler is asked. */
    public static DirectHandlers direct() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, Problems::direct);
        }
        return handlers.build();
    }

    private static DirectHandler.TransportResponse direct(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        CommonHeaders.add(headers);
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(Json.bytes(of(status, status.code() < 500 ? message : "")))
                .keepAlive(false)
                .build();
    }

    private static void failed(ServerRequest request, ServerResponse response, RuntimeException failure) {
        if (response.isSent() || failure instanceof java.io.UncheckedIOException) {
            // The client has gone; there is nobody to tell.
            LOG.debug("A request ended early", failure);
            throw failure;
        }
        String place = UUID.randomUUID().toString();
        LOG.error(
                "{} {} failed ({})", request.prologue().method(), request.path().path(), place, failure);
        send(
                response,
                Problem.of(
                        500,
                        "This server failed",
                        "The request could not be handled; the log of the server says why, at " + place + "."));
    }

    /** There is nothing at this path, or not by this method. */
    public static Problem notFound() {
        return Problem.of(404, "Not found", "There is nothing at this address; /v1/openapi.json lists what there is.");
    }

    private static Problem of(Status status, String message) {
        String detail = message == null || message.isBlank() ? status.reasonPhrase() : message;
        return Problem.of(status.code(), status.reasonPhrase(), detail.replaceAll("[^\\x20-\\x7e]", "?"));
    }

    private static void send(ServerResponse response, Problem problem) {
        Json.send(response, problem.status(), Problem.MEDIA_TYPE, problem);
    }
}
