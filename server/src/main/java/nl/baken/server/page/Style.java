package nl.baken.server.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** How pages look: one file, which this server has with it. */
final class Style implements Handler {

    private final byte[] css = load();

    private static byte[] load() {
        try (InputStream file = Style.class.getResourceAsStream("/nl/baken/server/page/style.css")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "max-age=300");
        response.send(css);
    }
}
