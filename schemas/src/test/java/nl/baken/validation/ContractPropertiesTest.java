package nl.baken.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Every property that the contract gives a field does something. */
class ContractPropertiesTest {

    private static final Set<String> KNOWN =
            Set.of("min", "max", "maxLength", "maxItems", "pattern", "personal", "confidential", "planned");

    /** Longer than anything that is a name; what is longer is a text that people write. */
    private static final int LONGEST_NAME = 500;

    private static final int LARGEST_RECORD = 1024 * 1024;

    @Test
    void shouldHaveEveryPropertyOfEveryField() {
        // When
        List<String> unknown = EventTypes.all().stream()
                .flatMap(type -> fields(type.schema()))
                .flatMap(field -> field.getObjectProps().keySet().stream()
                        .filter(property -> !KNOWN.contains(property))
                        .map(property -> field.name() + " @" + property))
                .distinct()
                .toList();

        // Then
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldRefuseMailAddressesInEveryPersonalFieldAndNeverRepeatThem() {
        // Given
        EventGenerator generator = new EventGenerator(5);

        for (EventType type : EventTypes.all()) {
            SpecificRecord event = generator.next(type, "p1", Instant.EPOCH);
            List<Schema.Field> personal = type.schema().getFields().stream()
                    .filter(ContractPropertiesTest::isPersonal)
                    .toList();
            personal.forEach(field -> event.put(field.pos(), "bel jan.jansen@voorbeeld.nl"));

            // When
            List<Violation> found = EventValidation.check(event);

            // Then
            assertThat(found)
                    .as(type.name())
                    .extracting(Violation::field)
                    .isEqualTo(personal.stream().map(Schema.Field::name).toList());
            assertThat(found).allSatisfy(violation -> {
                assertThat(violation.reason()).isEqualTo(ViolationReason.PERSONAL_DATA);
                assertThat(violation.message()).doesNotContain("jan");
            });
        }
    }

    @Test
    void shouldHaveBoundsForEveryNumberOfAnEvent() {
        // When
        List<String> unbounded = EventTypes.all().stream()
                .flatMap(type -> fields(type.schema())
                        .filter(ContractPropertiesTest::isNumber)
                        .filter(field -> FieldLimits.of(field).min() == null
                                || FieldLimits.of(field).max() == null)
                        .map(field -> type.name() + "." + field.name()))
                .toList();

        // Then
        assertThat(unbounded).isEmpty();
    }

    @Test
    void shouldRefuseANumberOutsideItsBoundsWithThem() {
        // Given
        EventGenerator generator = new EventGenerator(7);

        for (EventType type : EventTypes.all()) {
            for (Schema.Field field : type.schema().getFields()) {
                if (isNumber(field)) {
                    SpecificRecord event = generator.next(type, "p1", Instant.EPOCH);
                    event.put(field.pos(), beyond(field));

                    // When
                    List<Violation> found = EventValidation.check(event);

                    // Then
                    assertThat(found).as(type.name()).anySatisfy(violation -> {
                        assertThat(violation.field()).isEqualTo(field.name());
                        assertThat(violation.reason()).isEqualTo(ViolationReason.OUT_OF_RANGE);
                        assertThat(violation.message())
                                .contains("to " + FieldLimits.of(field).max());
                    });
                }
            }
        }
    }

    private static boolean isNumber(Schema.Field field) {
        Schema bare = Nullable.bare(field.schema());
        return switch (bare.getType()) {
            case INT, LONG, FLOAT, DOUBLE -> bare.getLogicalType() == null;
            case BYTES -> bare.getLogicalType() instanceof LogicalTypes.Decimal;
            default -> false;
        };
    }

    private static Object beyond(Schema.Field field) {
        BigDecimal most = FieldLimits.of(field).max().add(BigDecimal.ONE);
        return switch (Nullable.bare(field.schema()).getType()) {
            case INT -> most.intValueExact();
            case LONG -> most.longValueExact();
            case BYTES -> most.setScale(2);
            default -> most.doubleValue();
        };
    }

    @Test
    void shouldKeepUnderAKeyExactlyFreeTextsAndPersons() {
        // When
        List<String> misjudged = EventTypes.all().stream()
                .flatMap(type -> fields(type.schema()))
                .filter(field -> isText(field.schema()))
                .filter(field -> {
                    FieldLimits limits = FieldLimits.of(field);
                    return limits.confidential() != (limits.personal() || limits.maxLength() > LONGEST_NAME);
                })
                .map(Schema.Field::name)
                .distinct()
                .toList();

        // Then
        assertThat(misjudged).isEmpty();
    }

    @Test
    void shouldSayInNoMessageWhatIsToBeKeptUnderAKey() {
        // Given
        EventGenerator generator = new EventGenerator(6);

        for (EventType type : EventTypes.all()) {
            SpecificRecord event = generator.next(type, "p1", Instant.EPOCH);
            type.schema().getFields().stream()
                    .filter(field -> FieldLimits.of(field).confidential())
                    .filter(field -> Nullable.bare(field.schema()).getType() == Schema.Type.STRING)
                    .forEach(field -> event.put(field.pos(), "Jansen\0"));

            // When
            List<Violation> found = EventValidation.check(event);

            // Then
            assertThat(found)
                    .as(type.name())
                    .allSatisfy(violation -> assertThat(violation.message()).doesNotContain("Jansen"));
        }
    }

    @Test
    void shouldHaveNoEventThatIsTooLargeToBeWrittenOnward() {
        assertThat(EventTypes.all()).allSatisfy(type -> {
            assertThat(LargestSize.plain().of(type.schema()))
                    .as("Bytes of %s at most", type.name())
                    .isLessThanOrEqualTo(EventValidation.MOST_BYTES);
            assertThat(LargestSize.underAKey().of(type.schema()))
                    .as("Bytes of %s at most, its texts under a key", type.name())
                    .isLessThan(LARGEST_RECORD);
        });
    }

    private static boolean isText(Schema schema) {
        Schema bare = Nullable.bare(schema);
        return bare.getType() == Schema.Type.STRING
                || (bare.getType() == Schema.Type.ARRAY && bare.getElementType().getType() == Schema.Type.STRING);
    }

    private static boolean isPersonal(Schema.Field field) {
        return FieldLimits.of(field).personal();
    }

    private static Stream<Schema.Field> fields(Schema record) {
        return record.getFields().stream().flatMap(field -> {
            Schema bare = Nullable.bare(field.schema());
            Schema part = bare.getType() == Schema.Type.ARRAY ? bare.getElementType() : bare;
            return part.getType() == Schema.Type.RECORD
                    ? Stream.concat(Stream.of(field), fields(part))
                    : Stream.of(field);
        });
    }
}
