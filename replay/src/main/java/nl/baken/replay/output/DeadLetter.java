package nl.baken.replay.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A record that could not be read or accepted.
 *
 * @param key as received, in base 64; null when there was none
 * @param value as received, in base 64; null when there was none
 * @param headers why it is here, by name, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
        @JsonProperty("keyBase64") String key,
        @JsonProperty("valueBase64") String value,
        SortedMap<String, String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    public DeadLetter {
        Objects.requireNonNull(headers, "headers");
    }

    public static DeadLetter of(byte[] key, byte[] value, SortedMap<String, String> headers) {
        return new DeadLetter(base64(key), base64(value), headers);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
