package nl.baken.truth.claim;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.baken.truth.log.Json;

/** The outputs of a run, by topic: what one of them says of another. */
public final class Outputs {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Map<String, List<JsonNode>> topics = new HashMap<>();
    private final Map<String, Timeline> levels = new HashMap<>();
    private final Map<String, Timeline> advice = new HashMap<>();
    private final Map<String, Timeline> decibans = new HashMap<>();

    private Outputs() {}

    /** Reads a directory with a file per topic, as {@code backtest --out} writes it. */
    public static Outputs read(Path directory) throws IOException {
        Outputs outputs = new Outputs();
        for (String topic : List.of(
                "risk-assessments",
                "risk-history",
                "project-indicators",
                "outcome-indicators",
                "gate-advice",
                "project-forecasts",
                "alert-conditions",
                "steering-alerts",
                "portfolio-indicators")) {
            List<JsonNode> records = new ArrayList<>();
            Path file = directory.resolve(topic + ".jsonl");
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    records.add(MAPPER.readTree(line));
                }
            }
            outputs.topics.put(topic, records);
        }
        outputs.remember();
        return outputs;
    }

    private void remember() {
        for (JsonNode change : of("risk-history")) {
            levels.computeIfAbsent(project(change) + '\n' + Json.text(change, "risk"), any -> new Timeline())
                    .add(Instant.parse(Json.text(change, "asOf")), Json.text(change, "level"));
            decibans.computeIfAbsent(project(change) + '\n' + Json.text(change, "risk"), any -> new Timeline())
                    .add(Instant.parse(Json.text(change, "asOf")), Json.text(change, "decibans"));
        }
        for (JsonNode step : of("steering-alerts")) {
            if (Json.text(step, "kind").equals("GATE")) {
                boolean against = Json.text(step, "advice").matches("HOLD|GO_BACK|NO_GO");
                String said = Json.text(step, "step").equals("RESOLVED") || !against ? "" : Json.text(step, "advice");
                advice.computeIfAbsent(project(step), any -> new Timeline())
                        .add(Instant.parse(Json.text(step, "at")), said);
            }
        }
    }

    static String project(JsonNode output) {
        return Json.text(output, "project.projectId");
    }

    public List<JsonNode> of(String topic) {
        return topics.get(topic);
    }

    /** The one record of a project in a topic that keeps the latest. */
    Optional<JsonNode> latest(String topic, String project) {
        return of(topic).stream().filter(each -> project(each).equals(project)).reduce((one, other) -> other);
    }

    /** The levels at which a risk may have been at a moment, as they were published; empty when it was not. */
    Set<String> levels(String project, String risk, Instant moment) {
        return levels.getOrDefault(project + '\n' + risk, new Timeline()).at(moment, "");
    }

    /** What a risk weighed at a moment, where one number only was published as of then. */
    OptionalDouble decibans(String project, String risk, Instant moment) {
        Timeline published = decibans.get(project + '\n' + risk);
        if (published == null) {
            return OptionalDouble.empty();
        }
        Set<String> said = published.at(moment, "");
        // Of several in one moment the last may hold, or the one before them: those that differ little are as one.
        double least = said.stream()
                .filter(each -> !each.isEmpty())
                .mapToDouble(Double::parseDouble)
                .min()
                .orElse(0);
        double most = said.stream()
                .filter(each -> !each.isEmpty())
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(1e9);
        return most - least < 0.5 ? OptionalDouble.of(most) : OptionalDouble.empty();
    }

    /** Risks of which a level was published. */
    List<String> risks(String project) {
        return levels.keySet().stream()
                .filter(key -> key.startsWith(project + '\n'))
                .map(key -> key.substring(project.length() + 1))
                .toList();
    }

    /** What was advised against going on, as alerts told it; empty when it was nothing of the kind. */
    Timeline advice(String project) {
        return advice.getOrDefault(project, new Timeline());
    }

    /** Whether there are alerts at all, from which advice can be told. */
    boolean hasAlerts() {
        return !of("steering-alerts").isEmpty();
    }
}
