package nl.baken.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Optional;
import nl.baken.event.MilestoneReached;
import nl.baken.event.OptionOpened;
import nl.baken.serde.SubjectState.Absent;
import nl.baken.serde.SubjectState.Evolved;
import nl.baken.serde.SubjectState.Incompatible;
import nl.baken.serde.SubjectState.Present;
import nl.baken.serde.SubjectState.Registered;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SchemaRegistrationTest {

    private static final String MILESTONE = "x.project-events-nl.baken.event.MilestoneReached";
    private static final String OPTION = "x.project-events-nl.baken.event.OptionOpened";

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final SchemaRegistration registration = new SchemaRegistration(registry, TopicCatalog.named("x."));

    @Test
    void shouldRegisterEverySchemaOfEveryTopicAtTheFullLevel() throws Exception {
        // Given
        List<SubjectState> before = registration.plan();

        // When
        List<SubjectState> applied = registration.apply();

        // Then
        long subjects = TopicCatalog.topics().stream()
                .mapToLong(topic -> topic.recordTypes().size())
                .sum();
        assertThat(before).hasSize((int) subjects).allMatch(state -> state.standing() instanceof Absent);
        assertThat(applied).hasSize((int) subjects).allMatch(state -> state.standing() instanceof Registered);
        assertThat(registration.plan())
                .allMatch(state -> state.standing() instanceof Present)
                .allMatch(state -> state.level().equals(Optional.of("FULL_TRANSITIVE")));
        assertThat(registry.getAllSubjects())
                .hasSize((int) subjects)
                .contains(MILESTONE, "x.steering-alerts-nl.baken.output.SteeringAlert");
    }

    @Test
    void shouldDistinguishAnEvolvedSchemaFromAnIncompatibleOne() throws Exception {
        // Given
        registry.register(MILESTONE, new AvroSchema(without(MilestoneReached.class, "note")));
        registry.register(OPTION, new AvroSchema(without(OptionOpened.class, "optionId")));

        // When
        List<SubjectState> applied = registration.apply();

        // Then
        assertThat(standing(registration.plan(), OPTION))
                .isInstanceOfSatisfying(
                        Incompatible.class,
                        incompatible ->
                                assertThat(incompatible.reasons().toString()).contains("optionId"));
        assertThat(standing(applied, MILESTONE)).isInstanceOf(Registered.class);
        assertThat(registry.getAllVersions(OPTION)).containsExactly(1);
    }

    @Test
    void shouldCountTheVersionsThatAreThere() throws Exception {
        // Given
        registry.register(MILESTONE, new AvroSchema(without(MilestoneReached.class, "note")));
        registry.register(MILESTONE, new AvroSchema(without(MilestoneReached.class, "kind")));

        // When
        List<SubjectState> plan = registration.plan();

        // Then
        assertThat(standing(plan, MILESTONE)).isEqualTo(new Evolved(2));
    }

    private static SubjectState.Standing standing(List<SubjectState> states, String subject) {
        return states.stream()
                .filter(state -> state.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static Schema without(Class<? extends SpecificRecord> type, String field) {
        Schema schema = ContractSchema.of(type);
        List<Schema.Field> fields = schema.getFields().stream()
                .filter(other -> !other.name().equals(field))
                .map(other -> new Schema.Field(other, other.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }
}
