package nl.baken.server.http;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads the body of a request, within bounds of size and of time. */
public final class RequestBody {

    /**
     * The most bytes of a body that is too large which are still taken in. A connection that is closed while its client
     * sends is reset, and the answer is lost with it.
     */
    public static final int MOST_DISCARDED = 64 * 1024 * 1024;

    private static final int CHUNK = 16 * 1024;

    /** Within which time a body has to be here, however slowly its client sends. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RequestBody() {}

    /**
     * The whole body.
     *
     * @param most bytes
     * @throws ProblemException when it is larger, or does not come in time
     */
    public static byte[] read(ServerRequest request, int most) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        boolean asks = request.headers().contains(HeaderValues.EXPECT_100);
        if (asks && request.headers().contentLength().orElse(0) > most) {
            throw ProblemException.of(tooLarge(most));
        }
        long began = System.nanoTime();
        int size = 0;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = request.content().inputStream()) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                size += length;
                if (size <= most) {
                    body.write(chunk, 0, length);
                } else if (size > MOST_DISCARDED) {
                    throw ProblemException.of(tooLarge(most));
                }
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw ProblemException.of(Problem.of(
                            408,
                            "The request took too long",
                            "The body did not come within " + PATIENCE.toSeconds() + " seconds."));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size > most) {
            throw ProblemException.of(tooLarge(most));
        }
        return body.toByteArray();
    }

    private static Problem tooLarge(int most) {
        return Problem.of(
                413,
                "The request is too large",
                "A request has at most " + most + " bytes; send the events in several requests.");
    }
}
