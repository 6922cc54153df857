package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds the schema of a mapping, key by key, each with a description. */
final class Keys {

    private final ObjectNode node = Nodes.type("object");
    private final ObjectNode properties = Nodes.JSON.objectNode();
    private final ArrayNode required = Nodes.JSON.arrayNode();

    Keys must(String key, String meaning, ObjectNode value) {
        required.add(key);
        return may(key, meaning, value);
    }

    Keys may(String key, String meaning, ObjectNode value) {
        properties.set(key, value.put("description", meaning));
        return this;
    }

    ObjectNode build() {
        node.set("properties", properties);
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node.put("additionalProperties", false);
    }
}
