package nl.baken.riskmodel.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The keys of one mapping of the language as a table, from the schema for editors. */
final class KeyTable {

    private KeyTable() {}

    static String of(JsonNode schema, String pointer) {
        JsonNode mapping = schema.at(pointer);
        List<String> rows = new ArrayList<>();
        rows.add("| key | value | what it is |");
        rows.add("|---|---|---|");
        mapping.get("properties").properties().forEach(entry -> {
            String key = entry.getKey();
            boolean required = texts(mapping.path("required")).contains(key);
            String meaning = entry.getValue().path("description").asText();
            rows.add("| `%s`%s | %s | %s |"
                    .formatted(key, required ? "" : " (optional)", value(entry.getValue()), meaning));
        });
        return String.join("\n", rows);
    }

    private static String value(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            return switch (name.substring(name.lastIndexOf('/') + 1)) {
                case "text" -> "text in `nl` and `en`";
                case "signal" -> "[events](#events)";
                case "where" -> "[facts](#where)";
                default -> name;
            };
        }
        if (schema.has("enum")) {
            return texts(schema.get("enum")).stream()
                    .map(name -> '`' + name + '`')
                    .collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return "its number";
        }
        String type =
                schema.path("type").isArray() ? "text" : schema.path("type").asText();
        return switch (type) {
            case "number", "integer" -> number(schema, type.equals("integer") ? "whole number" : "number");
            case "boolean" -> "`true` or `false`";
            case "string" -> string(schema);
            case "text" ->
                schema.has("maxLength") ? "text of at most " + schema.get("maxLength") + " characters" : "text";
            case "array" -> "list";
            default -> "mapping";
        };
    }

    private static String string(JsonNode schema) {
        return schema.has("maxLength")
                ? "[condition](#when) of at most " + schema.get("maxLength") + " characters"
                : "name";
    }

    private static String number(JsonNode schema, String kind) {
        List<String> bounds = new ArrayList<>();
        add(bounds, "from ", schema.path("minimum"));
        add(bounds, "above ", schema.path("exclusiveMinimum"));
        add(bounds, "to ", schema.path("maximum"));
        add(bounds, "below ", schema.path("exclusiveMaximum"));
        return kind + ' ' + String.join(" ", bounds) + (schema.has("not") ? ", not 0" : "");
    }

    private static void add(List<String> bounds, String word, JsonNode bound) {
        if (!bound.isMissingNode()) {
            bounds.add(word + bound.asText());
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
