package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.stream.Stream;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Section;

/** The words of JSON Schema, as the language of models uses them. */
final class Nodes {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Nodes() {}

    /** A schema as text, ending with an end of line. */
    static String print(ObjectNode schema) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written; this one cannot", e);
        }
    }

    static ObjectNode type(String... types) {
        ObjectNode node = JSON.objectNode();
        if (types.length == 1) {
            return node.put("type", types[0]);
        }
        ArrayNode all = node.putArray("type");
        Stream.of(types).forEach(all::add);
        return node;
    }

    static ObjectNode ref(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    static ObjectNode anyOf(ObjectNode... branches) {
        ObjectNode node = JSON.objectNode();
        ArrayNode all = node.putArray("anyOf");
        Stream.of(branches).forEach(all::add);
        return node;
    }

    static ObjectNode oneOf(Collection<String> names) {
        ObjectNode node = JSON.objectNode();
        ArrayNode all = node.putArray("enum");
        names.forEach(all::add);
        return node;
    }

    static ObjectNode listOf(ObjectNode item, boolean atLeastOne) {
        ObjectNode node = type("array");
        node.set("items", item);
        return atLeastOne ? node.put("minItems", 1) : node;
    }

    /** A text; a number is accepted too, since YAML texts are written without quotes. */
    static ObjectNode text() {
        return type("string", "number", "boolean").put("pattern", "\\S");
    }

    static ObjectNode id() {
        return type("string").put("pattern", "^" + Section.ID_FORM + "$");
    }

    static ObjectNode flag() {
        return type("boolean");
    }

    static ObjectNode number(Bounds bounds) {
        ObjectNode node = type(bounds.whole() ? "integer" : "number");
        put(node, "minimum", bounds.least());
        put(node, "exclusiveMinimum", bounds.above());
        put(node, "maximum", bounds.most());
        put(node, "exclusiveMaximum", bounds.below());
        if (!bounds.zero()) {
            node.putObject("not").put("const", 0);
        }
        return node;
    }

    private static void put(ObjectNode node, String key, Integer value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
