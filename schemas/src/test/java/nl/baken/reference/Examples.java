package nl.baken.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.baken.cloudevent.CloudEventJson;
import org.apache.avro.specific.SpecificRecord;

/** An event of every kind, from one made-up project. */
final class Examples {

    private static final String FILE = "/reference/examples.jsonl";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, SpecificRecord> byName = new HashMap<>();

    /** Reads the examples, each of which has to be accepted. */
    static Examples read() {
        Examples examples = new Examples();
        lines().lines().forEach(line -> {
            SpecificRecord event = CloudEventJson.read(line).orThrow();
            if (examples.byName.put(event.getSchema().getFullName(), event) != null) {
                throw new IllegalStateException("A second example of its kind: " + line);
            }
        });
        return examples;
    }

    /** The example as the JSON form has it, over several lines; empty for a record that is no event. */
    Optional<String> of(String recordName) {
        return Optional.ofNullable(byName.get(recordName))
                .map(CloudEventJson::write)
                .map(Examples::pretty);
    }

    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines() {
        try (InputStream file = Examples.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
