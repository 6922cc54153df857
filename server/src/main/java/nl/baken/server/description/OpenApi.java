package nl.baken.server.description;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.baken.server.http.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code GET /v1/openapi.json}: the description of the interface, from {@code openapi.yaml}; any site may read it. */
public final class OpenApi implements HttpService {

    private final byte[] json = Json.bytes(load());

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::get);
    }

    /** The description as maps, lists and texts. */
    static Object load() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("/nl/baken/server/openapi.yaml")) {
            return new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void get(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.header(HeaderNames.CONTENT_TYPE, Json.MEDIA_TYPE);
        response.send(json);
    }
}
