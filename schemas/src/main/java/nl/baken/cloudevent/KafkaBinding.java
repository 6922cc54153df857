package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.validation.ViolationReason;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A CloudEvent as the value and the headers of a Kafka message: the Kafka protocol binding of CloudEvents 1.0, for JSON.
 * In structured mode the value is the whole event, in binary mode it is the data and headers hold the attributes.
 */
public final class KafkaBinding {

    /** How a message holds its CloudEvent. */
    public enum Mode {
        /** The value is the event: the content type says so. */
        STRUCTURED,
        /** The value is the data of the event, its attributes are headers. */
        BINARY
    }

    private static final String CONTENT_TYPE = "content-type";
    private static final String CLOUD_EVENT = "application/cloudevents";
    private static final String STRUCTURED_JSON = CLOUD_EVENT + "+json";
    private static final String ATTRIBUTE = "ce_";

    private KafkaBinding() {}

    /** What the headers say about the message; empty when they do not speak of a CloudEvent. */
    public static Optional<Mode> mode(Headers headers) {
        if (mediaType(headers).startsWith(CLOUD_EVENT)) {
            return Optional.of(Mode.STRUCTURED);
        }
        for (Header header : headers) {
            if (header.key().startsWith(ATTRIBUTE)) {
                return Optional.of(Mode.BINARY);
            }
        }
        return Optional.empty();
    }

    /**
     * Parses and validates an event in structured mode; an invalid message is a result, never an exception.
     *
     * @param value not null
     */
    public static Read structured(Headers headers, byte[] value) {
        String type = mediaType(headers);
        return type.startsWith(CLOUD_EVENT) && !type.equals(STRUCTURED_JSON)
                ? StrictJson.refused(ViolationReason.UNSUPPORTED, "content type " + type, STRUCTURED_JSON)
                : CloudEventJson.read(value);
    }

    /**
     * Parses and validates an event in binary mode; an invalid message is a result, never an exception. Attributes are
     * texts in this mode, those that are extensions too.
     *
     * @param value the data, not null
     */
    public static Read binary(Headers headers, byte[] value) {
        if (value.length > CloudEventJson.MAX_BYTES) {
            return StrictJson.refused(ViolationReason.TOO_LARGE, value.length + " bytes", "at most 1 MiB");
        }
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        try {
            for (Map.Entry<String, byte[]> attribute : attributes(headers).entrySet()) {
                envelope.put(attribute.getKey(), text(attribute.getValue()));
            }
            return StrictJson.read(text(value), data -> EnvelopeReader.read(with(envelope, data)));
        } catch (CharacterCodingException e) {
            return StrictJson.refused(ViolationReason.NOT_UTF8, "bytes that are not characters", "text in UTF-8");
        }
    }

    private static ObjectNode with(ObjectNode envelope, JsonNode data) {
        envelope.set(Attributes.DATA, data);
        return envelope;
    }

    /** By name; of an attribute that is there twice the last, as Kafka has it. */
    private static Map<String, byte[]> attributes(Headers headers) {
        Map<String, byte[]> attributes = new TreeMap<>();
        for (Header header : headers) {
            String name = header.key();
            if (name.equalsIgnoreCase(CONTENT_TYPE)) {
                put(attributes, Attributes.CONTENT_TYPE, header.value());
            } else if (name.startsWith(ATTRIBUTE)) {
                put(attributes, name.substring(ATTRIBUTE.length()), header.value());
            }
        }
        return attributes;
    }

    private static void put(Map<String, byte[]> attributes, String name, byte[] value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private static String mediaType(Headers headers) {
        String type = "";
        for (Header header : headers) {
            if (header.key().equalsIgnoreCase(CONTENT_TYPE) && header.value() != null) {
                type = new String(header.value(), StandardCharsets.UTF_8);
            }
        }
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }
}
