package nl.baken.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.event.CostRecorded;
import nl.baken.event.Decision;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.ProfileChanged;
import nl.baken.event.SteeringDecisionTaken;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EventValidationTest {

    private static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");

    @Provide
    Arbitrary<EventType> types() {
        return Arbitraries.of(EventTypes.all());
    }

    @Property(tries = 500)
    void shouldReportNullWhereAValueIsNeededAndNeverThrow(@ForAll("types") EventType type, @ForAll long seed) {
        // Given
        SpecificRecord event = new EventGenerator(seed).next(type);
        List<Schema.Field> objects = type.schema().getFields().stream()
                .filter(field -> isObject(event.get(field.pos())))
                .toList();
        Schema.Field emptied = objects.get(new Random(seed).nextInt(objects.size()));
        event.put(emptied.pos(), null);

        // When
        List<Violation> found = EventValidation.check(event);

        // Then
        if (!emptied.schema().isNullable()) {
            assertThat(found).anySatisfy(violation -> {
                assertThat(violation.field()).isEqualTo(emptied.name());
                assertThat(violation.reason()).isEqualTo(ViolationReason.MISSING);
            });
        }
    }

    @Property(tries = 100)
    void shouldNotThrowForRecordsThatWereNeverFilled(@ForAll("types") EventType type) {
        // Given
        SpecificRecord empty = (SpecificRecord) SpecificData.newInstance(type.recordClass(), type.schema());

        // When
        List<Violation> found = EventValidation.check(empty);

        // Then
        assertThat(found).extracting(Violation::field).contains(type.ofProject() ? "header" : "at");
    }

    @Test
    void shouldLetPassWhatIsOfALaterVersion() {
        // Given
        EventGenerator generator = new EventGenerator(1);
        SpecificRecord phase = generator.next(type(PhaseEntered.class), "p1", NOON);
        put(phase, "phase", Phase.UNKNOWN);
        put(phase, "closure", null);
        SpecificRecord decision = generator.next(type(SteeringDecisionTaken.class), "p1", NOON);
        put(decision, "decision", Decision.UNKNOWN);
        put(decision, "resumeCondition", "when the council agrees");

        // When / Then
        assertThat(EventValidation.check(phase)).isEmpty();
        assertThat(EventValidation.check(decision)).isEmpty();
    }

    @Test
    void shouldRefuseNumbersThatAreNone() {
        // Given
        SpecificRecord measured = new EventGenerator(2).next(type(IndicatorMeasured.class), "p1", NOON);
        put(measured, "value", Double.NaN);
        SpecificRecord cost = new EventGenerator(3).next(type(CostRecorded.class), "p1", NOON);
        put(cost, "amount", new BigDecimal("-0.01"));

        // When / Then
        assertThat(EventValidation.check(measured))
                .extracting(Violation::message)
                .containsExactly("value: found NaN, expected a number from -1000000000000000 to 1000000000000000"
                        + " (OUT_OF_RANGE)");
        assertThat(EventValidation.check(cost))
                .extracting(Violation::message)
                .containsExactly("amount: found -0.01, expected a number with at most 2 decimals from 0 to 10000000000"
                        + " (OUT_OF_RANGE)");
    }

    @Test
    void shouldKeepTextsAndListsWithinBounds() {
        // Given
        SpecificRecord changed = new EventGenerator(4).next(type(ProfileChanged.class), "p1", NOON);
        put(changed, "note", "x".repeat(FieldLimits.LONGEST_TEXT + 1));
        put(changed, "title", "x".repeat(201));
        List<String> tags = Collections.nCopies(51, "UNKNOWN");
        SpecificRecord profile = (SpecificRecord)
                changed.get(changed.getSchema().getField("profile").pos());
        put(profile, "problemTags", tags);

        // When / Then
        assertThat(EventValidation.check(changed))
                .extracting(Violation::message)
                .containsExactly(
                        "title: found a text of 201 characters, expected at most 200 characters (TOO_LONG)",
                        "profile.problemTags: found 51 items, expected at most 50 items (TOO_MANY)",
                        "note: found a text of 4001 characters, expected at most 4000 characters (TOO_LONG)");
    }

    private static boolean isObject(Object value) {
        return value != null && !(value instanceof Number) && !(value instanceof Boolean);
    }

    private static EventType type(Class<? extends SpecificRecord> record) {
        return EventTypes.named(record.getSimpleName()).orElseThrow();
    }

    private static void put(SpecificRecord record, String field, Object value) {
        record.put(record.getSchema().getField(field).pos(), value);
    }
}
