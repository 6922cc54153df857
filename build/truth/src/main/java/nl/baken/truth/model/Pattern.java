package nl.baken.truth.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;

/**
 * Events that a rule is about: one kind with tests of its fields, a list of these, or a signal by its name.
 *
 * @param events as the model has them
 * @param signals the patterns with a name
 */
public record Pattern(JsonNode events, JsonNode signals) {

    private static final List<String> THINGS = List.of(
            "milestoneId",
            "unknownId",
            "deliveryId",
            "incidentId",
            "warningId",
            "dependencyId",
            "optionId",
            "indicatorId",
            "adopter");
    private static final Map<String, String> DEFAULTS = Map.of(
            "ReleaseDeployed.shadowMode", "false",
            "ReleaseDeployed.underPressure", "false",
            "SteeringMeetingHeld.status", "HELD",
            "StakeholderFeedbackReceived.kind", "OPINION",
            "StakeholdersEngaged.engagement", "TALKS",
            "MilestonePlanned.kind", "GENERAL",
            "MilestonePlanned.change", "PLANNED",
            "MilestoneReached.kind", "GENERAL");

    public boolean isEmpty() {
        return events.isMissingNode();
    }

    public List<Event> matches(World world) {
        return world.ask(
                events,
                any -> world.events().stream()
                        .filter(event -> matches(event, world))
                        .toList());
    }

    public boolean matches(Event event, World world) {
        return matches(events, event, world);
    }

    private boolean matches(JsonNode pattern, Event event, World world) {
        if (pattern.isTextual()) {
            return matches(signals.path(pattern.asText()), event, world);
        }
        if (pattern.isArray()) {
            for (JsonNode each : pattern) {
                if (matches(each, event, world)) {
                    return true;
                }
            }
            return false;
        }
        JsonNode tests = pattern.path(event.kind());
        return tests.isObject()
                && tests.properties().stream()
                        .allMatch(test -> meets(test.getValue(), values(event, test.getKey(), world)));
    }

    /** What is known of a field: also from what was said before of the same thing, and its kind from what was said ever. */
    private static List<String> values(Event event, String field, World world) {
        if (field.equals("header.provenance")) {
            return List.of(event.live() ? "LIVE" : "RECONSTRUCTED");
        }
        List<String> values = texts(Json.at(event.data(), field));
        if (!values.isEmpty()) {
            return values;
        }
        Optional<String> thing = THINGS.stream().filter(event::has).findFirst();
        if (thing.isPresent()) {
            for (Event other : world.events().reversed()) {
                boolean known = field.equals("kind") || !world.isAfter(other, event);
                if (known && other.named(thing.get()).equals(event.named(thing.get()))) {
                    List<String> told = texts(Json.at(other.data(), field));
                    if (!told.isEmpty()) {
                        return told;
                    }
                }
            }
        }
        String otherwise = DEFAULTS.get(event.kind() + '.' + field);
        return otherwise == null ? List.of() : List.of(otherwise);
    }

    /** What an event is about: the thing that it names, or else the event itself. */
    public static String thing(Event event) {
        return THINGS.stream()
                .filter(event::has)
                .findFirst()
                .map(field -> field + ' ' + event.named(field))
                .orElse(event.name());
    }

    /** Whether something else was said afterwards of the thing that an event is about. */
    public static boolean isToldOfAgain(Event event, World world) {
        return THINGS.stream()
                .filter(event::has)
                .anyMatch(thing -> world.events().stream()
                        .anyMatch(
                                other -> other.named(thing).equals(event.named(thing)) && world.isAfter(other, event)));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(each.asText()));
        } else if (!value.isMissingNode()) {
            texts.add(value.asText());
        }
        texts.removeIf(text -> text.equals("UNKNOWN"));
        return texts;
    }

    private static boolean meets(JsonNode test, List<String> values) {
        if (values.isEmpty()) {
            return false;
        }
        if (test.has("not")) {
            return values.stream().noneMatch(value -> texts(test.path("not")).contains(value));
        }
        if (test.has("min") || test.has("max")) {
            double number = Double.parseDouble(values.getFirst());
            return number >= test.path("min").asDouble(Double.NEGATIVE_INFINITY)
                    && number <= test.path("max").asDouble(Double.POSITIVE_INFINITY);
        }
        return values.stream().anyMatch(value -> texts(test).contains(value));
    }

    /** Whether facts of a profile meet all tests: not known is neither. */
    public static Optional<Boolean> holds(JsonNode where, JsonNode profile) {
        boolean unknown = false;
        for (Map.Entry<String, JsonNode> test : where.properties()) {
            List<String> values = texts(Json.at(profile, test.getKey()));
            if (!values.isEmpty() && !meets(test.getValue(), values)) {
                return Optional.of(false);
            }
            unknown |= values.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(true);
    }
}
