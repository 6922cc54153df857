package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import nl.baken.riskmodel.testcase.CaseLanguage;
import nl.baken.riskmodel.yaml.Bounds;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/**
 * The language of cases as a JSON Schema, for editors. The names of risks and rules are those of a model, so they are checked
 * when the cases are read.
 */
public final class CaseSchema {

    private static final String UNKNOWN = "UNKNOWN";
    private static final String ONE_OR_MORE = "One, or a list of them: ";

    private final Definitions definitions = new Definitions();

    private CaseSchema() {}

    /** The schema, JSON Schema draft 2020-12, ending with an end of line. */
    public static String json() {
        return Nodes.print(new CaseSchema().tree());
    }

    private ObjectNode tree() {
        ObjectNode schema = Nodes.JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Cases of a risk model of Baken");
        schema.setAll(new Keys()
                .may(
                        "model",
                        "The model that they are of, from this file; the shipped one when left out.",
                        Nodes.text())
                .may("start", "Day 0 of the histories; 2024-01-01 when left out.", Nodes.text())
                .must("cases", "Each a history and what the model has to say of it.", Nodes.listOf(one(), true))
                .build());
        schema.set("$defs", definitions.all());
        return schema;
    }

    private ObjectNode one() {
        return new Keys()
                .must("id", "Names the case within the file.", Nodes.id())
                .must("shows", "What it shows, in one sentence.", Nodes.text())
                .may(
                        "known",
                        "Why the model cannot do it yet: the case then has to fail, and is reported when it does not.",
                        Nodes.text())
                .must("given", "What happens, the registration of the project among it.", Nodes.listOf(event(), true))
                .must("then", "What the model has to say, day by day.", Nodes.listOf(then(), true))
                .build();
    }

    private ObjectNode event() {
        ObjectNode event = new Keys()
                .must("day", "On which day it happens, counted from day 0.", Nodes.number(Bounds.DAY))
                .must("type", "The kind of event.", Nodes.oneOf(CaseLanguage.kinds()))
                .may(
                        "data",
                        "Its fields, as in the list of events; 'day 30' is the date of day 30.",
                        Nodes.type("object"))
                .may("recorded", "On which day it becomes known; the same day when left out.", Nodes.number(Bounds.DAY))
                .may("precision", "How precisely its day is known.", symbols(Precision.getClassSchema()))
                .may(
                        "provenance",
                        "LIVE when it is reported as it happens, which it is when left out.",
                        symbols(Provenance.getClassSchema()))
                .build();
        ArrayNode kinds = event.putArray("allOf");
        for (String kind : CaseLanguage.kinds()) {
            ObjectNode either = kinds.addObject();
            ObjectNode asked = either.putObject("if");
            asked.putObject("properties").putObject("type").put("const", kind);
            either.putObject("then").putObject("properties").set("data", data(kind));
        }
        return event;
    }

    private ObjectNode data(String kind) {
        Schema schema = EventTypes.named(kind).orElseThrow().schema();
        return definitions.refer(kind, record(schema, true).put("description", schema.getDoc()));
    }

    /** @param event true for an event: its header is written by who reads the case */
    private ObjectNode record(Schema record, boolean event) {
        Keys keys = new Keys();
        for (Schema.Field field : record.getFields()) {
            if (!event || !field.name().equals(EventType.HEADER)) {
                keys.may(field.name(), field.doc(), value(field.schema()));
            }
        }
        return keys.build();
    }

    private ObjectNode value(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return Nodes.type(logical.getName().equals("decimal") ? "number" : "string");
        }
        return switch (schema.getType()) {
            case ENUM -> symbols(schema);
            case BOOLEAN -> Nodes.flag();
            case INT, LONG -> Nodes.type("integer");
            case FLOAT, DOUBLE -> Nodes.type("number");
            case STRING -> Nodes.type("string");
            case ARRAY -> Nodes.listOf(value(schema.getElementType()), false);
            case RECORD -> definitions.refer(schema.getName(), record(schema, false));
            case UNION -> union(schema.getTypes());
            case MAP, FIXED, BYTES, NULL -> Nodes.JSON.objectNode();
        };
    }

    private ObjectNode union(List<Schema> branches) {
        List<Schema> known = branches.stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return known.size() == 1 ? value(known.getFirst()) : Nodes.JSON.objectNode();
    }

    private static ObjectNode symbols(Schema schema) {
        return Nodes.oneOf(schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(UNKNOWN))
                .toList());
    }

    private static ObjectNode then() {
        ObjectNode readings = Nodes.type("object").put("minProperties", 1);
        readings.putObject("propertyNames")
                .put("pattern", Nodes.id().get("pattern").asText());
        readings.set("additionalProperties", reading());
        return new Keys()
                .must("day", "At the end of which day.", Nodes.number(Bounds.DAY))
                .must("readings", "By id of the risk.", readings)
                .build();
    }

    private static ObjectNode reading() {
        ObjectNode likelihood = new Keys()
                .may("min", "At least this.", Nodes.number(Bounds.LIKELIHOOD))
                .may("max", "At most this.", Nodes.number(Bounds.LIKELIHOOD))
                .build()
                .put("minProperties", 1);
        return new Keys()
                .may(
                        "level",
                        ONE_OR_MORE + "the levels that it may have.",
                        oneOrMore(Nodes.oneOf(CaseLanguage.levels())))
                .may(
                        "basis",
                        "PRIOR_ONLY when nothing but the profile speaks: then it is not assessed.",
                        Nodes.oneOf(CaseLanguage.bases()))
                .may("likelihood", "Between which two it is, from 0 to 1.", likelihood)
                .may("reasons", ONE_OR_MORE + "the rules that speak.", oneOrMore(Nodes.text()))
                .may("absent", ONE_OR_MORE + "the rules that do not speak.", oneOrMore(Nodes.text()))
                .may(
                        "notKnown",
                        ONE_OR_MORE + "what should be known and is not, in the words of the model.",
                        oneOrMore(Nodes.text()))
                .build()
                .put("minProperties", 1);
    }

    private static ObjectNode oneOrMore(ObjectNode value) {
        return Nodes.anyOf(value, Nodes.listOf(value.deepCopy(), true));
    }
}
