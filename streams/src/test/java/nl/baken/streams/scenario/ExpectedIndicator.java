package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.output.OutcomeIndicator;
import org.apache.avro.specific.SpecificRecord;

/**
 * The value that an indicator of the project has at the end of a day.
 *
 * @param value {@code not known}, a number, a flag, the name of a symbol; or of a list of measured effects, by indicator and
 *     segment, fields and their values
 * @param why how the value follows from the declaration of the indicator
 */
record ExpectedIndicator(String id, int day, Object value, String why) {

    /** What a scenario writes where an indicator has no value. */
    static final String NOT_KNOWN = "not known";

    private static final double EXACT = 1e-9;

    static List<ExpectedIndicator> of(Section indicators) {
        return indicators.values().keySet().stream()
                .flatMap(id -> indicators.sections(id).stream()
                        .map(expected -> expected.only("day", "value", "why"))
                        .map(expected -> new ExpectedIndicator(
                                id, expected.number("day"), expected.get("value"), expected.text("why"))))
                .toList();
    }

    boolean isNotKnown() {
        return NOT_KNOWN.equals(value);
    }

    void check(Instant start, ScenarioOutputs outputs) {
        Instant end = start.plus(Duration.ofDays(day + 1L));
        Object found = PublishedIndicators.valueBefore(outputs, "project", id, end)
                .map(ExpectedIndicator::plain)
                .orElse(NOT_KNOWN);
        check("%s at the end of day %s (%s)".formatted(id, day, why), value, found);
    }

    private static void check(String what, Object expected, Object found) {
        if (expected instanceof Number number && found instanceof Number actual) {
            assertThat(actual.doubleValue()).as(what).isCloseTo(number.doubleValue(), within(EXACT));
        } else if (expected instanceof Map<?, ?> fields && found instanceof Map<?, ?> all) {
            assertThat(all.isEmpty()).as("%s is empty", what).isEqualTo(fields.isEmpty());
            fields.forEach((name, value) -> {
                assertThat(all.containsKey(name)).as("%s: %s", what, name).isTrue();
                check(what + ": " + name, value, all.get(name));
            });
        } else {
            assertThat(found).as(what).isEqualTo(expected);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> symbol -> symbol.name();
            case List<?> effects -> {
                Map<String, Object> byIndicator = new TreeMap<>();
                effects.forEach(effect -> {
                    OutcomeIndicator indicator = (OutcomeIndicator) effect;
                    String segment = indicator.getSegment() == null ? "" : " of " + indicator.getSegment();
                    byIndicator.put(indicator.getIndicatorId() + segment, fields(indicator));
                });
                yield byIndicator;
            }
            default -> value;
        };
    }

    private static Map<String, Object> fields(SpecificRecord record) {
        Map<String, Object> fields = new TreeMap<>();
        record.getSchema().getFields().forEach(field -> {
            Object value = record.get(field.pos());
            fields.put(field.name(), value instanceof Enum<?> symbol ? symbol.name() : value);
        });
        return fields;
    }
}
