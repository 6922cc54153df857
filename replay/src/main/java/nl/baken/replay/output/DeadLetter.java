package nl.baken.replay.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
public record DeadLetter(String key, String value, SortedMap<String, String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    public DeadLetter {
        Objects.requireNonNull(headers, "headers");
    }

    public static DeadLetter of(byte[] key, byte[] value, SortedMap<String, String> headers) {
        return new DeadLetter(base64(key), base64(value), headers);
    }

    String json() {
        ObjectNode letter = JSON.createObjectNode();
        if (key != null) {
            letter.put("keyBase64", key);
        }
        if (value != null) {
            letter.put("valueBase64", value);
        }
        ObjectNode why = letter.putObject("headers");
        headers.forEach(why::put);
        return letter.toString();
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
