package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.validation.ViolationReason;

/**
 * CloudEvents in the body and the headers of an HTTP request: the HTTP protocol binding of CloudEvents 1.0, for JSON. An
 * invalid body is a result, never an exception.
 */
public final class HttpBinding {

    /** How a request holds its events. */
    public enum Form {
        /** The body is one event. */
        STRUCTURED,
        /** The body is an array of events. */
        BATCH,
        /** The body has an event on each line. */
        LINES,
        /** The body is the data of one event, its attributes are headers. */
        BINARY
    }

    /** The media types that are read, for people who sent another one. */
    public static final String MEDIA_TYPES = "application/cloudevents+json, application/cloudevents-batch+json,"
            + " application/x-ndjson, or application/json";

    private static final String CONTENT_TYPE = "content-type";
    private static final String ATTRIBUTE = "ce-";

    private HttpBinding() {}

    /**
     * How a request holds its events; empty when its media type is not one that is read. In {@code application/json}
     * without attributes in headers, what the body begins with tells one event from several.
     *
     * @param headers by name in lower case
     */
    public static Optional<Form> form(Map<String, String> headers, byte[] body) {
        return switch (mediaType(headers)) {
            case "application/cloudevents+json" -> Optional.of(Form.STRUCTURED);
            case "application/cloudevents-batch+json" -> Optional.of(Form.BATCH);
            case "application/x-ndjson", "application/jsonl" -> Optional.of(Form.LINES);
            case "application/json" -> Optional.of(hasAttributes(headers) ? Form.BINARY : byFirst(body));
            default -> Optional.empty();
        };
    }

    /**
     * Parses and validates the events of a body.
     *
     * @param headers by name in lower case
     * @return one item per event; for a body that cannot be read at all, one that is refused; none for an empty batch
     */
    public static List<BodyItem> read(Form form, Map<String, String> headers, byte[] body) {
        try {
            return switch (form) {
                case STRUCTURED -> List.of(StrictJson.readOne(text(body), EnvelopeReader::read));
                case BATCH -> StrictJson.readArray(text(body), EnvelopeReader::read);
                case LINES -> lines(body);
                case BINARY -> List.of(binary(headers, body));
            };
        } catch (CharacterCodingException e) {
            return List.of(whole(
                    StrictJson.refused(ViolationReason.NOT_UTF8, "bytes that are not characters", "text in UTF-8")));
        }
    }

    private static BodyItem whole(Read read) {
        return new BodyItem(1, 1, Optional.empty(), read);
    }

    private static List<BodyItem> lines(byte[] body) {
        List<BodyItem> items = new ArrayList<>();
        try (JsonLines lines = JsonLines.from(new ByteArrayInputStream(body))) {
            lines.forEachRemaining(line ->
                    items.add(new BodyItem(items.size() + 1, (int) line.number(), Optional.empty(), line.read())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    /** Attributes are texts in this mode, those that are extensions too. */
    private static BodyItem binary(Map<String, String> headers, byte[] body) throws CharacterCodingException {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        attributes(headers).forEach(envelope::put);
        Read read = StrictJson.read(text(body), data -> EnvelopeReader.read(with(envelope, data)));
        return new BodyItem(1, 1, Optional.ofNullable(headers.get(ATTRIBUTE + "id")), read);
    }

    private static ObjectNode with(ObjectNode envelope, JsonNode data) {
        envelope.set(Attributes.DATA, data);
        return envelope;
    }

    private static Map<String, String> attributes(Map<String, String> headers) {
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), decoded(value));
            }
        });
        attributes.put(Attributes.CONTENT_TYPE, headers.get(CONTENT_TYPE));
        return attributes;
    }

    /** Characters outside of ASCII are percent-encoded in headers; what only looks like it is taken as it is. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static boolean hasAttributes(Map<String, String> headers) {
        return headers.keySet().stream().anyMatch(name -> name.startsWith(ATTRIBUTE));
    }

    private static Form byFirst(byte[] body) {
        for (byte next : body) {
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return next == '[' ? Form.BATCH : Form.STRUCTURED;
            }
        }
        return Form.STRUCTURED;
    }

    private static String mediaType(Map<String, String> headers) {
        return headers.getOrDefault(CONTENT_TYPE, "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }
}
