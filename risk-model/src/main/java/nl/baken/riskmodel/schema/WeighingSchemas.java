package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.baken.riskmodel.yaml.Bounds;

/** The reasons for numbers. */
final class WeighingSchemas {

    private WeighingSchemas() {}

    static ObjectNode weighing() {
        return new Keys()
                .must("priors", "Why risks start where they do.", Nodes.ref("text"))
                .must(
                        "weights",
                        "The sizes of weights that rules use, raising or lowering.",
                        sizes("decibans", "How much, without its sign.", Bounds.RAISING))
                .must("ceilings", "Why all events of one rule together have a most.", Nodes.ref("text"))
                .must(
                        "halfLives",
                        "The half-lives that evidence uses.",
                        sizes("days", "After how many days half is left.", Bounds.DAYS))
                .must(
                        "validities",
                        "The validities that safeguards use.",
                        sizes("days", "For how many days it stands.", Bounds.DAYS))
                .build();
    }

    private static ObjectNode sizes(String key, String meaning, Bounds bounds) {
        return Nodes.listOf(
                new Keys()
                        .must(key, meaning, Nodes.number(bounds))
                        .must("name", "What people call it.", Nodes.ref("text"))
                        .must("text", "What it claims.", Nodes.ref("text"))
                        .build(),
                true);
    }
}
