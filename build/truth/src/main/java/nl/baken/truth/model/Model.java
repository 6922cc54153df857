package nl.baken.truth.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A model file, as docs/reference/model.md tells to read it: what a claim of it is about. */
public final class Model {

    private final JsonNode root;
    private final Map<String, JsonNode> rules = new LinkedHashMap<>();

    private Model(JsonNode root) {
        this.root = root;
        for (JsonNode risk : root.path("risks")) {
            for (String list : new String[] {"evidence", "silences", "safeguards"}) {
                risk.path(list).forEach(rule -> rules.put(Json.text(rule, "id"), rule));
            }
        }
    }

    public static Model read(Path file) throws IOException {
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return new Model(new ObjectMapper().valueToTree(yaml));
    }

    public Optional<JsonNode> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    public JsonNode risk(String id) {
        return named(root.path("risks"), "id", id);
    }

    /** The id of a risk by its English name, or an empty text. */
    public String riskNamed(String name) {
        for (JsonNode risk : root.path("risks")) {
            if (Json.text(risk, "name.en").equals(name)) {
                return Json.text(risk, "id");
            }
        }
        return "";
    }

    /** The most days that any safeguard counts that does not say until when. */
    public long mostDays() {
        long most = 0;
        for (JsonNode rule : rules.values()) {
            most = rule.has("validDays") ? Math.max(most, rule.path("validDays").asLong()) : most;
        }
        return most;
    }

    /** How bad it would be, by what is known of a project. */
    public int impact(JsonNode profile) {
        int impact = Json.at(root, "impact.base").asInt();
        for (JsonNode point : Json.at(root, "impact.points")) {
            impact += Pattern.holds(point.path("where"), profile).orElse(false)
                    ? point.path("points").asInt()
                    : 0;
        }
        return Math.clamp(impact, 1, 5);
    }

    /** What must be shown at the end of a phase. */
    public JsonNode gate(String phase) {
        return named(root.path("gates"), "phase", phase).path("criteria");
    }

    /**
     * Whether something surely happened that raises a risk; without it no level is above GUARDED. Of what fades, ends or has a
     * condition it is not sure.
     */
    public boolean isSurelyEventful(String risk, World world) {
        for (JsonNode rule : risk(risk).path("evidence")) {
            boolean plain = !rule.has("where") && !rule.has("when") && !rule.has("unless") && !rule.has("until");
            Duration fresh = Duration.ofDays(rule.path("halfLifeDays").asLong());
            if (plain
                    && rule.path("weight").asDouble() >= 1
                    && pattern(rule.path("on")).matches(world).stream()
                            .anyMatch(event -> event.isDated()
                                    && event.occurred().plus(fresh).isAfter(world.now())
                                    && Pattern.thing(event).equals(event.name()))) {
                return true;
            }
        }
        return false;
    }

    /** Where the levels begin for an impact. */
    public JsonNode thresholds(int impact) {
        return named(root.path("levels").path("thresholds"), "impact", Integer.toString(impact));
    }

    public double hysteresis() {
        return Json.at(root, "levels.hysteresis").asDouble();
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        for (JsonNode each : list) {
            if (Json.text(each, field).equals(name)) {
                return each;
            }
        }
        return Json.at(list, "none");
    }

    /** What a rule is about. */
    public Pattern pattern(JsonNode events) {
        return new Pattern(events, root.path("signals"));
    }
}
