package nl.baken.riskmodel.testcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.cloudevent.Read;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.contract.Writer;
import nl.baken.event.Precision;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.Provenance;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads the events of a case as they are written short: the day, the kind and the fields. They happen in the order of the file,
 * in the morning of their day, and become known then.
 */
final class GivenEvents {

    /** Where a text is the date of a day of the history. */
    static final String DAY_FORM = "day (\\d{1,5})";

    /** The kinds of events by name that anyone may send and that something reads. */
    static final List<String> KINDS = EventTypes.all().stream()
            .filter(type -> type.ofProject() && !type.planned() && type.writer() == Writer.ANYONE)
            .map(EventType::name)
            .sorted()
            .toList();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DAY = Pattern.compile(DAY_FORM);
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}\\.\\d{1,15}");
    private static final Duration NINE_O_CLOCK = Duration.ofHours(9);

    /** What a registration has to say and no case is about. */
    private static final Map<String, Object> REGISTRATION =
            Map.of("organisationId", "organisation", "steeringGroupId", "steering-group", "profile", Map.of());

    private final Problems problems;
    private final LocalDate start;
    private final String project;
    private final String title;
    private int number;

    /**
     * Events of one case.
     *
     * @param start day 0
     * @param title of the project, unless its registration gives one
     */
    GivenEvents(Problems problems, LocalDate start, String project, String title) {
        this.problems = problems;
        this.start = start;
        this.project = project;
        this.title = title;
    }

    /** The event, or nothing when there is a problem with it. */
    Optional<SpecificRecord> read(Yaml yaml, String path) {
        Section section = Section.of(yaml, path, problems);
        double day = section.number("day", Bounds.DAY);
        Optional<String> kind = kind(section);
        Optional<Yaml> data = section.optional("data");
        double recorded = section.number("recorded", Bounds.DAY, day);
        Optional<Precision> precision =
                section.optional("precision").flatMap(_ -> section.oneOf("precision", Precision.class));
        Optional<Provenance> provenance =
                section.optional("provenance").flatMap(_ -> section.oneOf("provenance", Provenance.class));
        section.close();
        number++;
        if (kind.isEmpty() || Double.isNaN(day) || Double.isNaN(recorded)) {
            return Optional.empty();
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", String.format(Locale.ROOT, "e%04d", number));
        event.put("source", "urn:baken:case:" + project);
        event.put("type", EventTypes.named(kind.get()).orElseThrow().cloudEventType());
        event.put("subject", project);
        event.put("time", time(day));
        event.put("recordedtime", time(recorded));
        event.put("provenance", provenance.orElse(Provenance.LIVE).name());
        precision.ifPresent(value -> event.put("occurredprecision", value.name()));
        event.set("data", data(kind.get(), data.orElse(null)));
        return switch (CloudEventJson.read(text(event))) {
            case Read.Accepted accepted -> Optional.of(accepted.record());
            case Read.Refused refused -> {
                refused.problems().forEach(violation -> add(violation, yaml, path));
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> kind(Section section) {
        Optional<Yaml> type = section.required("type");
        Optional<String> found = type.filter(Yaml.Scalar.class::isInstance)
                .map(value -> ((Yaml.Scalar) value).text())
                .filter(KINDS::contains);
        if (type.isPresent() && found.isEmpty()) {
            section.refuse("type", type.get().quoted(), Choice.of(type.get(), KINDS));
        }
        return found;
    }

    private String time(double day) {
        Instant midnight =
                start.plusDays((long) day).atStartOfDay(ZoneOffset.UTC).toInstant();
        return midnight.plus(NINE_O_CLOCK).plusSeconds(number).toString();
    }

    private JsonNode data(String kind, Yaml yaml) {
        JsonNode written = yaml == null ? JSON.createObjectNode() : json(yaml);
        if (kind.equals(ProjectRegistered.class.getSimpleName()) && written instanceof ObjectNode registration) {
            REGISTRATION.forEach((name, value) -> {
                if (!registration.has(name)) {
                    registration.set(name, JSON.valueToTree(value));
                }
            });
            if (!registration.has("title")) {
                registration.put("title", title);
            }
        }
        return written;
    }

    private JsonNode json(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Mapping mapping -> {
                ObjectNode object = JSON.createObjectNode();
                mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
                yield object;
            }
            case Yaml.Items items -> {
                ArrayNode array = JSON.createArrayNode();
                items.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Yaml.Scalar scalar -> json(scalar);
        };
    }

    private JsonNode json(Yaml.Scalar scalar) {
        String text = scalar.text();
        if (scalar.isNothing()) {
            return JSON.nullNode();
        }
        if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
            return JSON.getNodeFactory().booleanNode(text.equals("true"));
        }
        if (scalar.plain() && WHOLE.matcher(text).matches()) {
            return JSON.getNodeFactory().numberNode(Long.parseLong(text));
        }
        if (scalar.plain() && DECIMAL.matcher(text).matches()) {
            return JSON.getNodeFactory().numberNode(Double.parseDouble(text));
        }
        Matcher day = DAY.matcher(text);
        return JSON.getNodeFactory()
                .textNode(
                        day.matches()
                                ? start.plusDays(Long.parseLong(day.group(1))).toString()
                                : text);
    }

    /** At the place of the field, or of the nearest one around it that is written. */
    private void add(Violation violation, Yaml event, String path) {
        Yaml at = event;
        for (String step : violation.field().split("[.\\[\\]]+", -1)) {
            Optional<Yaml> next = child(at, step);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
        }
        Place place = at.place();
        problems.add(place, path + '.' + violation.field(), violation.found(), violation.expected());
    }

    private static Optional<Yaml> child(Yaml yaml, String step) {
        return switch (yaml) {
            case Yaml.Mapping mapping ->
                mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(step))
                        .map(Yaml.Entry::value)
                        .findFirst();
            case Yaml.Items items ->
                WHOLE.matcher(step).matches()
                                && Long.parseLong(step) < items.items().size()
                                && !step.startsWith("-")
                        ? Optional.of(items.items().get(Integer.parseInt(step)))
                        : Optional.empty();
            case Yaml.Scalar _ -> Optional.empty();
        };
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written; this one cannot", e);
        }
    }
}
