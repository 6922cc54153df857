package nl.baken.truth.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;

/** Fields of JSON, by a path with dots; what is null is absent. */
public final class Json {

    private Json() {}

    public static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String step : path.split("\\.")) {
            found = found.path(step);
        }
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    public static boolean has(JsonNode node, String path) {
        return !at(node, path).isMissingNode();
    }

    /** A text, or an empty one where there is none. */
    public static String text(JsonNode node, String path) {
        return at(node, path).asText("");
    }

    /** A day, or the latest day there is where there is none: compare with {@link #has} first. */
    public static LocalDate day(JsonNode node, String path) {
        return has(node, path) ? LocalDate.parse(text(node, path)) : LocalDate.MAX;
    }
}
