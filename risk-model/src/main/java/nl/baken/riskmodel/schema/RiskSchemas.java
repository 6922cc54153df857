package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.model.Background;
import nl.baken.assessment.model.Demand;
import nl.baken.assessment.model.Risk;
import nl.baken.riskmodel.guard.GuardParser;
import nl.baken.riskmodel.risk.BackgroundParser;
import nl.baken.riskmodel.risk.Owner;
import nl.baken.riskmodel.yaml.Bounds;

/** Risks and their rules. */
final class RiskSchemas {

    private static final String WHEN =
            "What must hold beside that: a condition in CEL over event, project and dossier.";
    private static final String WHERE = "For which projects, by facts of the profile; every project when left out.";
    private static final String SOURCE = "Where it comes from: a line of the report, an article.";
    private static final String OWNER = "Who in the organisation answers for it: a role or a department.";
    private static final String CEILING = "The most that all of it together weighs, in decibans.";

    private static final String HALF_LIFE = "halfLifeDays";
    private static final String UNTIL = "until";

    private RiskSchemas() {}

    static ObjectNode risk() {
        return new Keys()
                .must("id", "Names the risk within the model.", Nodes.id())
                .must("name", "As people read it.", Nodes.ref("text"))
                .must("axis", "On which of the two axes of public innovation it lies.", names(Risk.Axis.values()))
                .may("inferred", "True when the source announces the risk and does not print it.", Nodes.flag())
                .may("source", SOURCE, Nodes.text())
                .may(Owner.KEY, OWNER, owner())
                .must("prior", "The prior that follows from the profile alone.", prior())
                .may("evidence", "Rules about what happened.", Nodes.listOf(evidence(), false))
                .may("silences", "Rules about what should have happened and has not.", Nodes.listOf(silence(), false))
                .may("safeguards", "Rules about safeguards that stand.", Nodes.listOf(safeguard(), false))
                .must("expectations", "What should be known about the risk.", Nodes.listOf(expectation(), true))
                .build();
    }

    static ObjectNode owner() {
        return Nodes.text().put("maxLength", Owner.LONGEST).put("pattern", "^(?=.*\\S)[^@\\n]*$");
    }

    private static ObjectNode condition() {
        return Nodes.type("string").put("maxLength", GuardParser.LONGEST).put("pattern", "\\S");
    }

    private static ObjectNode prior() {
        ObjectNode adjustment = new Keys()
                .must("id", "Names the adjustment within the risk.", Nodes.id())
                .may("where", WHERE, Nodes.ref("where"))
                .may(GuardParser.KEY, "What must hold of the course of the project, in CEL.", condition())
                .must("decibans", "What is added.", Nodes.number(Bounds.RAISING_OR_LOWERING))
                .must("text", "Why, as people read it.", Nodes.ref("text"))
                .build();
        ArrayNode either = adjustment.putArray("anyOf");
        Stream.of("where", GuardParser.KEY)
                .forEach(key -> either.addObject().putArray("required").add(key));
        return new Keys()
                .must("base", "For every project, in decibans.", Nodes.number(Bounds.DECIBANS))
                .must("text", "Why, as people read it.", Nodes.ref("text"))
                .may("adjustments", "What is added for projects of a kind.", Nodes.listOf(adjustment, false))
                .build();
    }

    private static ObjectNode evidence() {
        ObjectNode unless = new Keys()
                .may("before", "Events that take the meaning away when they came before.", Nodes.ref("signal"))
                .may("after", "Events that take the meaning away when they come after.", Nodes.ref("signal"))
                .build()
                .put("minProperties", 1)
                .put("maxProperties", 1);
        ObjectNode evidence = rule("on", "Which events.")
                .must("weight", "Of one event, in decibans; above 0 raises.", Nodes.number(Bounds.RAISING_OR_LOWERING))
                .may(HALF_LIFE, "After how many days an event weighs half.", Nodes.number(Bounds.DAYS))
                .may(UNTIL, "Instead of a half-life: what ends it. Until then it weighs in full.", Nodes.ref("signal"))
                .must("ceiling", CEILING, Nodes.number(Bounds.RAISING_OR_LOWERING))
                .may("unless", "What takes the meaning away from an event.", unless)
                .build();
        ArrayNode either = evidence.putArray("oneOf");
        Stream.of(HALF_LIFE, UNTIL)
                .forEach(key -> either.addObject().putArray("required").add(key));
        return evidence;
    }

    private static ObjectNode silence() {
        return rule("anchor", "What starts the clock.")
                .must("expected", "What stops it.", Nodes.ref("signal"))
                .must("demand", "When it must have happened, seen from the anchor.", names(Demand.values()))
                .may("key", "For EACH: the field that ties an answer to its question.", Nodes.text())
                .must("days", "How long it may take.", Nodes.number(Bounds.DAYS_OR_NONE))
                .must("weight", "From the deadline on, in decibans.", Nodes.number(Bounds.RAISING))
                .may("ceiling", CEILING, Nodes.number(Bounds.RAISING))
                .may("growDays", "In how many days it grows to the ceiling.", Nodes.number(Bounds.DAYS_OR_NONE))
                .may("afterClosure", "True when it still counts after the project has ended.", Nodes.flag())
                .build();
    }

    private static ObjectNode safeguard() {
        return rule("completed", "What puts the safeguard in place.")
                .may(
                        "undone",
                        "What takes it away; when left out, its failure and its withdrawal.",
                        Nodes.ref("signal"))
                .must("weight", "While it stands, in decibans.", Nodes.number(Bounds.LOWERING))
                .must("validDays", "How many days it holds when the event has no end date.", Nodes.number(Bounds.DAYS))
                .build();
    }

    private static Keys rule(String events, String meaning) {
        return new Keys()
                .must("id", "Names the rule within the model.", Nodes.id())
                .may("where", WHERE, Nodes.ref("where"))
                .must(events, meaning, Nodes.ref("signal"))
                .may(GuardParser.KEY, WHEN, condition())
                .must("text", "The reason, as people read it.", Nodes.ref("text"))
                .may("remedy", "What to do about it, as people read it.", Nodes.ref("text"))
                .may("source", SOURCE, Nodes.text())
                .may(Owner.KEY, OWNER, owner())
                .may(BackgroundParser.KEY, "What to know of it before acting on what it says.", background());
    }

    private static ObjectNode background() {
        return new Keys()
                .must(
                        "status",
                        "REPORT when the source of the risk says so at the lines named, LITERATURE when law or what is"
                            + " known of other innovations does, INFERRED when the makers of the model concluded it.",
                        names(Background.Status.values()))
                .must("otherwise", "What else could explain what it hears.", Nodes.ref("text"))
                .must("ask", "What to ask, to find out.", Nodes.ref("text"))
                .must("knows", "Who would know: roles, never names.", Nodes.ref("text"))
                .may(
                        "algoritmekader",
                        "URNs of the measures and requirements of the Dutch Algoritmekader that its remedy is about.",
                        Nodes.listOf(Nodes.type("string").put("pattern", "^" + BackgroundParser.URN_FORM + "$"), false))
                .build();
    }

    private static ObjectNode expectation() {
        return new Keys()
                .must("on", "The events from which it would be known.", Nodes.ref("signal"))
                .may("where", WHERE, Nodes.ref("where"))
                .must("freshDays", "How long such an event stays fresh.", Nodes.number(Bounds.DAYS))
                .must("text", "What should be known, as people read it.", Nodes.ref("text"))
                .build();
    }

    static ObjectNode names(Enum<?>... constants) {
        return names(List.of(constants));
    }

    static ObjectNode names(Collection<? extends Enum<?>> constants) {
        return Nodes.oneOf(constants.stream().map(Enum::name).toList());
    }
}
