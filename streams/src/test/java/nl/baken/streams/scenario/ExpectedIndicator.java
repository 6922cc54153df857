package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.output.IndicatorValue;
import nl.baken.output.IndicatorValueKind;
import nl.baken.output.OutcomeIndicator;
import org.apache.avro.specific.SpecificRecord;

/**
 * The value that an indicator of the project has at the end of a day.
 *
 * @param value {@code not known}, a number, a flag, the name of a symbol; or of a list of measured effects, by indicator and
 *     segment, fields and their values
 * @param published the kind of value in the record of the indicator, where it is not told or cannot be computed; null where it
 *     follows from the value
 * @param why how the value follows from the declaration of the indicator
 */
record ExpectedIndicator(String id, int day, Object value, IndicatorValueKind published, String why) {

    /** What a scenario writes where an indicator has no value. */
    static final String NOT_KNOWN = "not known";

    private static final double EXACT = 1e-9;

    static List<ExpectedIndicator> of(Section indicators) {
        return indicators.values().keySet().stream()
                .flatMap(id -> indicators.sections(id).stream()
                        .map(expected -> expected.only("day", "value", "published", "why"))
                        .map(expected -> new ExpectedIndicator(
                                id,
                                expected.number("day"),
                                expected.get("value"),
                                expected.has("published")
                                        ? IndicatorValueKind.valueOf(expected.text("published"))
                                        : null,
                                expected.text("why"))))
                .toList();
    }

    /** True when the record of the indicator says that it is not told. */
    boolean isNotTold() {
        return kind() == IndicatorValueKind.NOT_TOLD;
    }

    private IndicatorValueKind kind() {
        if (published != null || NOT_KNOWN.equals(value)) {
            return published == null ? IndicatorValueKind.NOT_TOLD : published;
        }
        return switch (value) {
            case Number number -> IndicatorValueKind.NUMBER;
            case Map<?, ?> effects -> IndicatorValueKind.LIST;
            default -> IndicatorValueKind.LEVEL;
        };
    }

    void check(Instant start, ScenarioOutputs outputs) {
        Instant end = start.plus(Duration.ofDays(day + 1L));
        String what = "%s at the end of day %s (%s)".formatted(id, day, why);
        if (PublishedIndicators.ids().contains(id)) {
            Object found = PublishedIndicators.valueBefore(outputs, "project", id, end)
                    .map(ExpectedIndicator::plain)
                    .orElse(NOT_KNOWN);
            check(what, value, found);
        }
        Optional<IndicatorValue> record = PublishedIndicators.recordBefore(outputs, "project", id, end);
        assertThat(record).as(what).isPresent();
        checkRecord(what, record.get());
    }

    private void checkRecord(String what, IndicatorValue record) {
        assertThat(record.getKind()).as(what).isEqualTo(kind());
        switch (kind()) {
            case NUMBER -> check(what, value, record.getNumber());
            case LEVEL -> {
                Object word = value instanceof Boolean flag ? (flag ? "YES" : "NO") : value;
                assertThat(record.getLevel()).as(what).isEqualTo(word);
            }
            default -> assertThat(record.getNumber()).as(what).isNull();
        }
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
