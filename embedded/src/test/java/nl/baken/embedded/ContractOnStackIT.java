package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.event.ClockTicked;
import nl.baken.serde.Decoded;
import nl.baken.serde.Decoded.Reason;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordDeserializer;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RecordSerializer;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.RegistryRefusalException;
import nl.baken.serde.SchemaRegistration;
import nl.baken.serde.SubjectState;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicFinding;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics, schemas and bytes of the contract against a real broker and a real registry. */
@ExtendWith(SharedStack.class)
class ContractOnStackIT {

    private static final int ID_OF_NOTHING = 65_536;

    @Test
    void shouldCreateMissingTopicsAndLeaveAloneWhatIsThere(StackAddresses stack) {
        // Given
        TopicCatalog catalog = TopicCatalog.named("plan.");
        try (Admin admin = admin(stack)) {
            TopicPlan before = TopicPlan.of(catalog, TopicSizing.of(2, 1), admin);

            // When
            List<String> created = before.apply(admin);

            // Then
            assertThat(created).hasSameSizeAs(TopicCatalog.topics()).contains("plan.project-events");
            Awaitility.await()
                    .forever()
                    .untilAsserted(() -> assertThat(TopicPlan.of(catalog, TopicSizing.of(2, 1), admin)
                                    .findings())
                            .hasOnlyElementsOfType(TopicFinding.Fine.class));
            assertThat(before.apply(admin)).isEmpty();
            TopicPlan larger = TopicPlan.of(catalog, TopicSizing.of(3, 1), admin);
            assertThat(larger.different()).hasSameSizeAs(TopicCatalog.topics());
            assertThat(larger.apply(admin)).isEmpty();
        }
    }

    @Test
    void shouldRegisterTheContractOnceAndRefuseWhatDoesNotGoTogether(StackAddresses stack) throws Exception {
        // Given
        SchemaRegistryClient registry = registry(stack);
        SchemaRegistration registration = new SchemaRegistration(registry, TopicCatalog.named("subjects."));

        // When
        List<SubjectState> applied = registration.apply();

        // Then
        assertThat(applied).allMatch(state -> state.standing() instanceof SubjectState.Registered);
        assertThat(new SchemaRegistration(registry(stack), TopicCatalog.named("subjects.")).plan())
                .hasSameSizeAs(applied)
                .allMatch(state -> state.standing() instanceof SubjectState.Present)
                .allMatch(state -> state.level().orElseThrow().equals(SchemaRegistration.LEVEL));
    }

    @Test
    void shouldNotWriteWhatReadersOfAnotherVersionCannotRead(StackAddresses stack) throws Exception {
        // Given
        SchemaRegistryClient registry = registry(stack);
        String subject = "clash-" + ClockTicked.getClassSchema().getFullName();
        String textInPlaceOfTime = ClockTicked.getClassSchema()
                .toString()
                .replace("{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}", "\"string\"");
        registry.register(subject, new AvroSchema(textInPlaceOfTime));
        registry.updateCompatibility(subject, SchemaRegistration.LEVEL);

        // When, then
        assertThatExceptionOfType(RegistryRefusalException.class)
                .isThrownBy(() -> new RecordEncoder(registry, true).encode("clash", new ClockTicked(Instant.EPOCH)))
                .withMessageContaining("not compatible");
    }

    @Test
    void shouldCarryARecordFromAProducerToAConsumer(StackAddresses stack) throws Exception {
        // Given
        ClockTicked tick = new ClockTicked(Instant.parse("2024-02-29T12:00:00Z"));
        new StackClients(stack).createTopic("ticks");

        // When
        try (KafkaProducer<String, ClockTicked> producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                RecordSerializer.class,
                RegistryConnection.URL,
                stack.schemaRegistryUrl(),
                RegistryConnection.AUTO_REGISTER,
                true))) {
            producer.send(new ProducerRecord<>("ticks", tick)).get();
        }

        // Then
        assertThat(read(stack, "ticks")).containsExactly(tick);
    }

    @Test
    void shouldRecogniseThatARegistryHasNoSuchSchema(StackAddresses stack) {
        // Given
        RecordDecoder decoder = new RecordDecoder(registry(stack), List.of(ClockTicked.class));

        // When
        Decoded decoded = decoder.decode(new byte[] {0, 0, ID_OF_NOTHING >> 16, 0, 0, 2});

        // Then
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Undecodable.class,
                        undecodable -> assertThat(undecodable.reason()).isEqualTo(Reason.UNKNOWN_SCHEMA_ID));
    }

    private static List<ClockTicked> read(StackAddresses stack, String topic) {
        try (KafkaConsumer<String, ClockTicked> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                RecordDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                RegistryConnection.URL,
                stack.schemaRegistryUrl()))) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            List<ClockTicked> values = new ArrayList<>();
            Awaitility.await().forever().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                return !values.isEmpty();
            });
            return values;
        }
    }

    private static Admin admin(StackAddresses stack) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()));
    }

    private static SchemaRegistryClient registry(StackAddresses stack) {
        return RegistryConnection.open(Map.of(RegistryConnection.URL, stack.schemaRegistryUrl()));
    }
}
