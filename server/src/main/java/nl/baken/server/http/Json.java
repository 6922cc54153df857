package nl.baken.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;

/** Sends values as JSON. */
public final class Json {

    public static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** A value with status 200. */
    public static void send(ServerResponse response, Object value) {
        send(response, 200, MEDIA_TYPE, value);
    }

    /** @param value a record, a map or a list */
    public static void send(ServerResponse response, int status, String mediaType, Object value) {
        response.status(status);
        response.header(HeaderNames.CONTENT_TYPE, mediaType);
        response.send(bytes(value));
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when the text is no JSON */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record as it is sent. */
    public static ObjectNode object(Record value) {
        return MAPPER.valueToTree(value);
    }
}
