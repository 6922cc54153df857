package nl.baken.streams.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.cloudevent.CloudEventJson;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event of a scenario. Its days count from day 0; {@code day 30} in its data is the date of day 30.
 *
 * @param start day 0
 * @param number names it within the scenario
 */
record GivenEvent(Instant start, int number, Section given) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DAY = Pattern.compile("day (\\d+)");
    private static final Duration NINE_O_CLOCK = Duration.ofHours(9);

    private static final Map<String, Object> REGISTRATION = Map.of(
            "organisationId", "gemeente", "title", "Proef", "steeringGroupId", "stuurgroep", "profile", Map.of());

    SpecificRecord record() {
        given.only(
                "day",
                "type",
                "data",
                "project",
                "id",
                "recorded",
                "provenance",
                "times",
                "broken",
                "precision",
                "offset",
                "zone");
        String type = given.text("type");
        Map<String, Object> event = new TreeMap<>();
        event.put("specversion", "1.0");
        event.put("id", given.find("id").orElse("e" + number));
        event.put("source", "urn:baken:scenario");
        event.put("type", "nl.baken." + type + ".v1");
        event.put("subject", given.find("project").orElse("project"));
        event.put("time", time("day"));
        event.put("recordedtime", given.has("recorded") ? time("recorded") : time("day"));
        given.find("precision").ifPresent(precision -> event.put("occurredprecision", precision));
        given.find("zone").ifPresent(zone -> event.put("timezone", zone));
        event.put("provenance", given.find("provenance").orElse("LIVE"));
        event.put("data", data(type));
        SpecificRecord record = CloudEventJson.read(json(event)).orThrow();
        // What admission rejects can be in the log all the same: not everyone writes through it.
        given.section("broken")
                .values()
                .forEach((field, value) ->
                        record.put(record.getSchema().getField(field).pos(), value));
        return record;
    }

    private Map<String, Object> data(String type) {
        Map<String, Object> data = new TreeMap<>(type.equals("ProjectRegistered") ? REGISTRATION : Map.of());
        given.section("data").values().forEach((name, value) -> data.put(name, dated(value)));
        return data;
    }

    /** Nine o'clock in UTC; with an offset, the midnight at which the day begins there. */
    private String time(String key) {
        if (given.has("offset")) {
            return start.atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .plusDays(given.number(key))
                    .atStartOfDay()
                    .atOffset(ZoneOffset.of(given.text("offset")))
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        return start.plus(Duration.ofDays(given.number(key))).plus(NINE_O_CLOCK).toString();
    }

    private Object dated(Object value) {
        return switch (value) {
            case String text -> {
                Matcher day = DAY.matcher(text);
                yield day.matches()
                        ? start.atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .plusDays(Long.parseLong(day.group(1)))
                                .toString()
                        : text;
            }
            case List<?> list -> list.stream().map(this::dated).toList();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(
                                Collectors.toMap(entry -> entry.getKey().toString(), entry -> dated(entry.getValue())));
            default -> value;
        };
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
