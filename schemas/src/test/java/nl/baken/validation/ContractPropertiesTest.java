package nl.baken.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Every property that the contract gives a field does something. */
class ContractPropertiesTest {

    private static final Set<String> KNOWN = Set.of("min", "max", "maxLength", "pattern", "personal");

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

    private static boolean isPersonal(Schema.Field field) {
        return FieldLimits.of(field).personal();
    }

    private static Stream<Schema.Field> fields(Schema record) {
        return record.getFields().stream()
                .flatMap(field -> Nullable.bare(field.schema()).getType() == Schema.Type.RECORD
                        ? Stream.concat(Stream.of(field), fields(Nullable.bare(field.schema())))
                        : Stream.of(field));
    }
}
