package nl.baken.cloudevent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;

/** JSON as its standard has it: one value, no key twice, no NaN, every digit of a number kept. */
final class StrictJson {

    private static final int DEEPEST = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What follows an item is the next one. */
    private static final ObjectReader ITEM = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /** Writes one value. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Parses a JSON object and passes it to a reader; a text that is no JSON object is a violation. */
    static Read read(String text, Function<ObjectNode, Read> reader) {
        if (text.length() > CloudEventJson.MAX_BYTES) {
            return refused(ViolationReason.TOO_LARGE, text.length() + " characters", "at most 1 MiB");
        }
        JsonNode value;
        try {
            value = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return refused(ViolationReason.MALFORMED_JSON, describe(e), "one JSON object");
        }
        if (value instanceof ObjectNode object) {
            return reader.apply(object);
        }
        return refused(ViolationReason.MALFORMED_JSON, JsonKind.of(value), "one JSON object");
    }

    /** Parses one JSON object, wherever in the text it begins. */
    static BodyItem readOne(String text, Function<ObjectNode, Read> reader) {
        AtomicReference<Optional<String>> id = new AtomicReference<>(Optional.empty());
        Read read = read(text, object -> {
            id.set(idOf(object));
            return reader.apply(object);
        });
        return new BodyItem(1, 1, id.get(), read);
    }

    /** Parses an array of JSON objects; a text that is no array of them is one item that is refused. */
    static List<BodyItem> readArray(String text, Function<ObjectNode, Read> reader) {
        List<BodyItem> items = new ArrayList<>();
        try (JsonParser json = MAPPER.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return List.of(new BodyItem(
                        1, 1, Optional.empty(), refused(ViolationReason.MALFORMED_JSON, "no array", "a JSON array")));
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(item(items.size() + 1, json, reader));
            }
            if (json.nextToken() != null) {
                return List.of(broken(json.currentTokenLocation(), "something after the array"));
            }
        } catch (JsonProcessingException e) {
            return List.of(broken(e.getLocation(), describe(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    private static BodyItem broken(JsonLocation where, String found) {
        return new BodyItem(
                1,
                where == null ? 1 : where.getLineNr(),
                Optional.empty(),
                refused(ViolationReason.MALFORMED_JSON, found, "a JSON array"));
    }

    private static BodyItem item(int number, JsonParser json, Function<ObjectNode, Read> reader) throws IOException {
        JsonLocation begin = json.currentTokenLocation();
        JsonNode value = ITEM.readTree(json);
        long length = json.currentLocation().getCharOffset() - begin.getCharOffset();
        Read read;
        if (!(value instanceof ObjectNode object)) {
            read = refused(ViolationReason.WRONG_TYPE, JsonKind.of(value), "one JSON object");
        } else if (length > CloudEventJson.MAX_BYTES) {
            read = refused(ViolationReason.TOO_LARGE, length + " characters", "at most 1 MiB");
        } else {
            read = reader.apply(object);
        }
        return new BodyItem(number, begin.getLineNr(), idOf(value), read);
    }

    private static Optional<String> idOf(JsonNode event) {
        JsonNode id = event.path("id");
        return id.isTextual() ? Optional.of(id.textValue()) : Optional.empty();
    }

    static String write(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Read.Refused refused(ViolationReason reason, String found, String expected) {
        return new Read.Refused(List.of(new Violation("", reason, found, expected)));
    }

    /** The parser's message without the parts that are meant for programmers. */
    private static String describe(JsonProcessingException e) {
        String message = e instanceof MismatchedInputException
                ? "something after the object"
                : e.getOriginalMessage().lines().findFirst().orElse("no JSON").split(": enable ", 2)[0];
        return e.getLocation() == null
                ? message
                : message + " at column " + e.getLocation().getColumnNr();
    }
}
