package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.baken.assessment.model.Impact;
import nl.baken.riskmodel.gate.GateParser;
import nl.baken.riskmodel.risk.Owner;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Section;

/**
 * The language of models as a JSON Schema, for editors: it completes and explains names, and underlines most mistakes
 * while they are made. What a JSON Schema cannot express (a ceiling below its weight, a condition) is checked by the
 * parser only.
 */
public final class ModelSchema {

    private ModelSchema() {}

    /** The schema, JSON Schema draft 2020-12, ending with an end of line. */
    public static String json() {
        return Nodes.print(tree());
    }

    private static ObjectNode tree() {
        ObjectNode schema = Nodes.JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Risk model of Baken");
        schema.setAll(file());
        Definitions definitions = new Definitions();
        EventSchemas events = new EventSchemas(definitions);
        definitions.refer("text", text());
        definitions.refer("event", events.event());
        definitions.refer("signal", EventSchemas.signal());
        definitions.refer("where", events.where());
        schema.set("$defs", definitions.all());
        return schema;
    }

    private static ObjectNode file() {
        return new Keys()
                .must("model", "Which model this is; every output names it.", model())
                .may(Owner.KEY, "Who answers for what does not name another owner: a role.", RiskSchemas.owner())
                .must("impact", "How bad it would be, 1 to 5.", impact())
                .must("levels", "From how many decibans a risk has a level.", levels())
                .must("alerts", "When something deserves an alert of its own.", alerts())
                .may("weighing", "The reasons for the numbers, printed in the handbook.", WeighingSchemas.weighing())
                .may("signals", "Patterns of events that several rules use, by name.", signals())
                .must(
                        "risks",
                        "The risks, in the order in which they are shown.",
                        Nodes.listOf(RiskSchemas.risk(), true))
                .must("gates", "What must be shown at the end of a phase.", Nodes.listOf(gate(), true))
                .build();
    }

    private static ObjectNode model() {
        return new Keys()
                .must("id", "Names the model.", Nodes.id())
                .must("version", "Changes with every change of the model.", Nodes.text())
                .build();
    }

    private static ObjectNode text() {
        return new Keys()
                .must("nl", "In Dutch.", Nodes.text())
                .must("en", "In English.", Nodes.text())
                .build();
    }

    private static ObjectNode impact() {
        ObjectNode points = new Keys()
                .must("where", "For which projects.", Nodes.ref("where"))
                .must("points", "What is added.", Nodes.number(Bounds.IMPACT_POINTS))
                .build();
        return new Keys()
                .must("base", "When nothing is known.", Nodes.number(Bounds.IMPACT))
                .may(
                        "points",
                        "Added for projects of a kind; the sum stays between 1 and 5.",
                        Nodes.listOf(points, false))
                .build();
    }

    private static ObjectNode levels() {
        ObjectNode rows = Nodes.type("array");
        ArrayNode items = rows.putArray("prefixItems");
        for (int impact = Impact.LEAST; impact <= Impact.MOST; impact++) {
            items.add(new Keys()
                    .must(
                            "impact",
                            "The impact that the row is for.",
                            Nodes.JSON.objectNode().put("const", impact))
                    .must("guarded", "GUARDED from so many decibans.", Nodes.number(Bounds.DECIBANS))
                    .must("high", "HIGH from so many decibans.", Nodes.number(Bounds.DECIBANS))
                    .must("critical", "CRITICAL from so many decibans.", Nodes.number(Bounds.DECIBANS))
                    .build());
        }
        rows.put("items", false).put("minItems", Impact.MOST);
        return new Keys()
                .must("thresholds", "A row for each impact from 1 to 5.", rows)
                .must(
                        "hysteresis",
                        "How far under a threshold a level goes down, in decibans.",
                        Nodes.number(Bounds.NOT_NEGATIVE))
                .must(
                        "dwellDays",
                        "How long a level stays at least before it goes down.",
                        Nodes.number(Bounds.DAYS_OR_NONE))
                .may(
                        "atOnce",
                        "How far under a threshold a level goes down without waiting, in decibans; it always waits when"
                                + " left out.",
                        Nodes.number(Bounds.NOT_NEGATIVE))
                .build();
    }

    private static ObjectNode alerts() {
        return new Keys()
                .must(
                        "littleKnownRisks",
                        "Of how many risks little must be known for an alert.",
                        Nodes.number(Bounds.RISKS))
                .must(
                        "littleKnownAfterDays",
                        "How long a project may take to report.",
                        Nodes.number(Bounds.DAYS_OR_NONE))
                .must(
                        "silentAfterDays",
                        "After how many days without news a project is silent.",
                        Nodes.number(Bounds.DAYS))
                .must(
                        "outcomeAfterDays",
                        "After how many days in use an outcome must be measured.",
                        Nodes.number(Bounds.DAYS))
                .must(
                        "expiresWithinDays",
                        "How many days before a safeguard or an acceptance ends an alert is raised.",
                        Nodes.number(Bounds.DAYS))
                .must(
                        "statusDiffersAfterDays",
                        "For how many days a project may report a better status than is computed.",
                        Nodes.number(Bounds.DAYS_OR_NONE))
                .build();
    }

    private static ObjectNode signals() {
        ObjectNode node = Nodes.type("object");
        node.putObject("propertyNames").put("pattern", "^" + Section.ID_FORM + "$");
        node.set("additionalProperties", Nodes.ref("signal"));
        return node;
    }

    private static ObjectNode gate() {
        ObjectNode criterion = new Keys()
                .must("id", "Names the criterion within the gate.", Nodes.id())
                .must("family", "The family of indicators that it belongs to.", RiskSchemas.names(GateParser.FAMILIES))
                .may(
                        "need",
                        "MUST when there is no GO without it, which it is when left out; SHOULD when GO then has a"
                                + " condition.",
                        RiskSchemas.names(GateParser.NEEDS))
                .may("where", "For which projects it is demanded.", Nodes.ref("where"))
                .must("met", "Events that show that it is met.", Nodes.ref("signal"))
                .may("failed", "Events that show that it is not.", Nodes.ref("signal"))
                .may(
                        "until",
                        "Events after which what failed shows nothing any more: it is not known then.",
                        Nodes.ref("signal"))
                .must("text", "What is demanded, as people read it.", Nodes.ref("text"))
                .may("that", "The same as a clause, to stand after \"not shown yet:\".", Nodes.ref("text"))
                .build();
        return new Keys()
                .must("phase", "The phase that ends.", RiskSchemas.names(GateParser.PHASES))
                .must("criteria", "In the order in which they are shown.", Nodes.listOf(criterion, true))
                .build();
    }
}
