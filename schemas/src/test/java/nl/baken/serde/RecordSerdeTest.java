package nl.baken.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import nl.baken.event.CostRecorded;
import nl.baken.event.MilestoneReached;
import nl.baken.output.RiskAssessment;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Tries;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class RecordSerdeTest {

    private static final String TOPIC = "baken.project-events";

    private final Map<String, ?> config =
            Map.of(RegistryConnection.URL, "mock://" + getClass().getName(), RegistryConnection.AUTO_REGISTER, "true");
    private final SchemaRegistryClient registry = RegistryConnection.open(config);

    @Test
    void shouldReadBackEveryRecordOfTheContractAsItWasWritten() {
        // Given
        Tries tries = Tries.of(50);
        long seed = tries.seed();
        RandomRecords records = new RandomRecords(seed);
        RecordEncoder encoder = new RecordEncoder(registry, true);
        RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());

        for (Class<? extends SpecificRecord> type : TopicCatalog.recordTypes()) {
            for (int i = 0; i < tries.count(); i++) {
                SpecificRecord record = records.next(type);

                // When
                Decoded decoded = decoder.decode(encoder.encode(TOPIC, record));

                // Then
                assertThat(decoded).as("%s, seed %d", type, seed).isEqualTo(new Decoded.Known(record));
            }
        }
    }

    @Test
    void shouldRegisterUnderTopicAndRecordNameWithoutPropertiesForJava() throws Exception {
        // Given
        CostRecorded record = new RandomRecords(1).next(CostRecorded.class);

        // When
        byte[] bytes = new RecordEncoder(registry, true).encode("other-topic", record);

        // Then
        assertThat(bytes[0]).isZero();
        assertThat(registry.getAllVersions("other-topic-nl.baken.event.CostRecorded"))
                .containsExactly(1);
        assertThat(registry.getSchemaById(WireFormat.schemaId(bytes)).canonicalString())
                .doesNotContain("avro.java")
                .contains("\"doc\":\"Money was or will be spent.\"")
                .contains("\"logicalType\":\"decimal\",\"precision\":14,\"scale\":2")
                .contains("\"maxLength\":200");
    }

    @Test
    void shouldWorkAsKafkaMakesIt() {
        // Given
        RecordSerializer<MilestoneReached> serializer = new RecordSerializer<>();
        RecordDeserializer<MilestoneReached> deserializer = new RecordDeserializer<>();
        serializer.configure(config, false);
        deserializer.configure(config, false);
        MilestoneReached record = new RandomRecords(2).next(MilestoneReached.class);

        // When
        MilestoneReached copy = deserializer.deserialize(TOPIC, serializer.serialize(TOPIC, record));

        // Then
        assertThat(copy).isEqualTo(record);
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
        serializer.close();
        deserializer.close();
    }

    @Test
    void shouldNotReadARecordOfAnotherTypeThanTheSerdeIsFor() {
        // Given
        byte[] bytes = new RecordEncoder(registry, true).encode(TOPIC, new RandomRecords(3).next(CostRecorded.class));
        Serde<RiskAssessment> serde = RecordSerde.of(RiskAssessment.class, registry, true);

        // When, Then
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll(TOPIC, "UNKNOWN_TYPE", "nl.baken.event.CostRecorded", "RiskAssessment");
    }

    @Test
    void shouldRefuseToWriteWithASchemaThatNobodyRegistered() {
        // Given
        RecordEncoder encoder = new RecordEncoder(registry, RegistryConnection.registers(Map.of()));
        CostRecorded record = new RandomRecords(4).next(CostRecorded.class);

        // When, Then
        assertThatThrownBy(() -> encoder.encode("never-seen", record))
                .isInstanceOf(RegistryRefusalException.class)
                .hasMessageContainingAll("never-seen-nl.baken.event.CostRecorded", "auto.register.schemas=true");
    }

    @Test
    void shouldReportWhichSettingIsWrong() {
        assertThatThrownBy(() -> RegistryConnection.open(Map.of(RegistryConnection.URL, " , ")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
        assertThatThrownBy(() -> RegistryConnection.registers(Map.of(RegistryConnection.AUTO_REGISTER, "yes")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("auto.register.schemas", "yes");
        assertThatThrownBy(() -> new RecordSerializer<>().configure(config, true))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("keys");
        assertThat(List.of(true, false))
                .containsExactly(RegistryConnection.registers(config), RegistryConnection.registers(Map.of()));
    }
}
