package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What is defined once in the schema and referred to from many places. */
final class Definitions {

    private final ObjectNode all = Nodes.JSON.objectNode();
    private final Map<ObjectNode, String> names = new HashMap<>();

    /** A reference to a definition; equal ones are one, and another of the same name gets a number. */
    ObjectNode refer(String name, ObjectNode definition) {
        return Nodes.ref(names.computeIfAbsent(definition, fresh -> add(name, fresh)));
    }

    private String add(String name, ObjectNode definition) {
        String unused = name;
        for (int number = 2; all.has(unused); number++) {
            unused = name + number;
        }
        all.set(unused, definition);
        return unused;
    }

    ObjectNode all() {
        return all;
    }
}
