package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;
import nl.baken.riskmodel.vocabulary.Meanings;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;
import nl.baken.riskmodel.yaml.Bounds;

/** The schema of patterns over events and facts, from the vocabulary that the parser uses. */
final class EventSchemas {

    private final Definitions definitions;

    EventSchemas(Definitions definitions) {
        this.definitions = definitions;
    }

    /** One event with the tests of its fields. */
    ObjectNode event() {
        Keys keys = new Keys();
        Vocabulary.ofEvents()
                .forEach((record, fields) ->
                        keys.may(record, Meanings.ofEvent(record), fields(fields, Meanings.ofFields(record))));
        return keys.build().put("minProperties", 1).put("maxProperties", 1);
    }

    /** A signal by name, an event, or a list of these. */
    static ObjectNode signal() {
        ObjectNode name = Nodes.id().put("description", "A signal that is defined above, by its name.");
        ObjectNode one = Nodes.anyOf(name, Nodes.ref("event"));
        return Nodes.anyOf(name.deepCopy(), Nodes.ref("event"), Nodes.listOf(one, true));
    }

    /** Tests of facts about a project. */
    ObjectNode where() {
        return tests(Vocabulary.ofFacts(), Meanings.ofFacts()).put("minProperties", 1);
    }

    private ObjectNode fields(SortedMap<String, ValueKind> kinds, Map<String, String> meanings) {
        return Nodes.anyOf(tests(kinds, meanings), Nodes.type("null"));
    }

    private ObjectNode tests(SortedMap<String, ValueKind> kinds, Map<String, String> meanings) {
        Keys keys = new Keys();
        kinds.forEach((name, kind) -> {
            if (!isUntestable(kind)) {
                keys.may(name, meanings.get(name), name.equals(Vocabulary.CONCERNS) ? risks() : test(name, kind));
            }
        });
        return keys.build();
    }

    private static boolean isUntestable(ValueKind kind) {
        ValueKind one = single(kind);
        return one instanceof ValueKind.Moment || one instanceof ValueKind.Untestable;
    }

    private ObjectNode risks() {
        return definitions.refer("riskTest", values(Nodes.id()));
    }

    private ObjectNode test(String name, ValueKind kind) {
        return switch (single(kind)) {
            case ValueKind.Symbols(var names) ->
                definitions.refer(name.substring(name.lastIndexOf('.') + 1) + "Test", values(Nodes.oneOf(names)));
            case ValueKind.Flag _ -> definitions.refer("flagTest", values(Nodes.flag()));
            case ValueKind.Words _ -> definitions.refer("textTest", values(Nodes.text()));
            case ValueKind.Whole _ -> definitions.refer("wholeTest", whole());
            case ValueKind.Decimal _ -> definitions.refer("rangeTest", range());
            case ValueKind.Moment _, ValueKind.Many _, ValueKind.Untestable _ ->
                throw new IllegalArgumentException("No test asks for " + kind);
        };
    }

    private static ObjectNode whole() {
        ObjectNode test = values(Nodes.type("integer"));
        test.withArray("anyOf").add(range());
        return test;
    }

    private static ValueKind single(ValueKind kind) {
        return kind instanceof ValueKind.Many(ValueKind each) ? each : kind;
    }

    private static ObjectNode values(ObjectNode value) {
        ObjectNode not = new Keys()
                .may("not", "None of these, and something is known.", Nodes.anyOf(value, list(value)))
                .build()
                .put("minProperties", 1);
        return Nodes.anyOf(value.deepCopy(), list(value), not);
    }

    private static ObjectNode list(ObjectNode value) {
        return Nodes.listOf(value.deepCopy(), true).put("uniqueItems", true);
    }

    private static ObjectNode range() {
        return new Keys()
                .may("min", "At least this.", Nodes.number(Bounds.ANY))
                .may("max", "At most this.", Nodes.number(Bounds.ANY))
                .build()
                .put("minProperties", 1);
    }
}
