package nl.baken.replay.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import nl.baken.replay.sort.SortFormat;

/**
 * A difference as a line of {@code restatement.jsonl}; equal differences give equal lines. What is null is left out.
 */
public final class DifferenceJson {

    /** Sorts differences by project, kind, subject and time. */
    public static final SortFormat<Difference> FORMAT = new SortFormat<>() {

        @Override
        public Comparator<Difference> order() {
            return Difference.ORDER;
        }

        @Override
        public int size(Difference difference) {
            return 512 + 128 * difference.causes().size();
        }

        @Override
        public void write(Difference difference, DataOutputStream out) throws IOException {
            SortFormat.writeText(DifferenceJson.write(difference), out);
        }

        @Override
        public Difference read(DataInputStream in) throws IOException {
            return DifferenceJson.read(SortFormat.readText(in));
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    private DifferenceJson() {}

    /** The difference on one line. */
    public static String write(Difference difference) {
        ObjectNode json = JSON.createObjectNode();
        json.put("project", difference.project()).put("kind", difference.kind().name());
        putText(json, "subject", difference.subject());
        json.put("since", difference.since().toString());
        putText(json, "until", difference.until());
        json.put("at", difference.at().toString());
        write(difference.first(), json, "first");
        write(difference.second(), json, "second");
        ArrayNode causes = json.putArray("causes");
        difference.causes().forEach(cause -> write(cause, causes.addObject()));
        return json.toString();
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException when the line is no difference
     */
    public static Difference read(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No difference: " + line, e);
        }
        List<Cause> causes = new ArrayList<>();
        json.path("causes").forEach(cause -> causes.add(cause(cause)));
        return new Difference(
                text(json, "project"),
                Difference.Kind.valueOf(text(json, "kind")),
                text(json, "subject"),
                moment(json, "since"),
                moment(json, "until"),
                moment(json, "at"),
                statement(json.path("first")),
                statement(json.path("second")),
                causes);
    }

    private static void write(Statement statement, ObjectNode json, String name) {
        switch (statement) {
            case Statement.Nothing() -> {
                // Null fields are left out.
            }
            case Statement.Reading(var level, var decibans, var impact, var knowledge) -> {
                ObjectNode reading =
                        json.putObject(name).put("level", level.name()).put("decibans", decibans);
                if (impact != null) {
                    reading.put("impact", impact);
                }
                reading.put("knowledge", knowledge.name());
            }
            case Statement.Advised(var advice, var phase) ->
                putText(json.putObject(name).put("advice", advice.name()), "phase", phase);
            case Statement.Alert(var severity) -> json.putObject(name).put("severity", severity.name());
        }
    }

    private static Statement statement(JsonNode json) {
        if (json.has("level")) {
            return new Statement.Reading(
                    RiskLevel.valueOf(text(json, "level")),
                    json.get("decibans").asDouble(),
                    json.has("impact") ? json.get("impact").asInt() : null,
                    Knowledge.valueOf(text(json, "knowledge")));
        }
        if (json.has("advice")) {
            return new Statement.Advised(
                    Advice.valueOf(text(json, "advice")),
                    json.has("phase") ? Phase.valueOf(text(json, "phase")) : null);
        }
        return json.has("severity")
                ? new Statement.Alert(AlertSeverity.valueOf(text(json, "severity")))
                : new Statement.Nothing();
    }

    private static void write(Cause cause, ObjectNode json) {
        json.put("cause", cause.kind().name());
        putText(json, "risk", cause.risk());
        putText(json, "id", cause.id());
        if (cause.first() != null) {
            json.put("first", cause.first());
        }
        if (cause.second() != null) {
            json.put("second", cause.second());
        }
    }

    private static Cause cause(JsonNode json) {
        return new Cause(
                Cause.Kind.valueOf(text(json, "cause")),
                text(json, "risk"),
                text(json, "id"),
                json.has("first") ? json.get("first").asDouble() : null,
                json.has("second") ? json.get("second").asDouble() : null);
    }

    private static void putText(ObjectNode json, String name, Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static String text(JsonNode json, String name) {
        return json.has(name) ? json.get(name).asText() : null;
    }

    private static Instant moment(JsonNode json, String name) {
        return json.has(name) ? Instant.parse(json.get(name).asText()) : null;
    }
}
