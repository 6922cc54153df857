package nl.baken.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.event.CostRecorded;
import nl.baken.event.EventHeader;
import nl.baken.event.MilestoneReached;
import nl.baken.event.Precision;
import nl.baken.serde.Decoded.Reason;
import nl.baken.serde.Decoded.Undecodable;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {

    private static final String TOPIC = "baken.project-events";

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final RecordEncoder encoder = new RecordEncoder(registry, true);
    private final RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());

    @Test
    void shouldReadInstantsAmountsAndDefaultsAsTheirJavaTypes() {
        // Given
        CostRecorded record = CostRecorded.newBuilder()
                .setHeader(EventHeader.newBuilder()
                        .setEventId("e-1")
                        .setSource("urn:test")
                        .setProjectId("p-1")
                        .setOccurredAt(Instant.parse("2024-02-29T12:00:00Z"))
                        .setRecordedAt(Instant.parse("2024-03-01T08:00:00.123Z"))
                        .build())
                .setAmount(new BigDecimal("1234.56"))
                .setKind(CostKind.OUT_OF_POCKET)
                .setBasis(CostBasis.ACTUAL)
                .build();

        // When
        Decoded decoded = decoder.decode(encoder.encode(TOPIC, record));

        // Then
        CostRecorded copy = (CostRecorded) ((Decoded.Known) decoded).record();
        assertThat(copy).isEqualTo(record);
        assertThat(copy.getAmount()).isEqualTo("1234.56");
        assertThat(copy.getHeader().getRecordedAt()).isEqualTo("2024-03-01T08:00:00.123Z");
        assertThat(copy.getHeader().getOccurredPrecision()).isEqualTo(Precision.INSTANT);
    }

    @Test
    void shouldSkipARecordOfALaterVersion() throws Exception {
        // Given
        Schema later = SchemaBuilder.record("nl.baken.event.MeteoriteStruck")
                .fields()
                .requiredString("where")
                .endRecord();
        GenericRecord record = new GenericData.Record(later);
        record.put("where", "the server room");

        // When
        Decoded decoded = decoder.decode(written(record));

        // Then
        assertThat(decoded).isEqualTo(new Decoded.UnknownType("nl.baken.event.MeteoriteStruck"));
    }

    @Test
    void shouldPassOverARecordThatDoesNotBelongInTheTopic() {
        // Given
        RecordDecoder ofReadings = new RecordDecoder(registry, TopicCatalog.RISK_ASSESSMENTS.recordTypes());
        byte[] bytes = encoder.encode(TOPIC, new RandomRecords(1).next(MilestoneReached.class));

        // When
        Decoded decoded = ofReadings.decode(bytes);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.UnknownType("nl.baken.event.MilestoneReached"));
    }

    @Test
    void shouldReportWhyBytesCannotBeRead() {
        byte[] good = encoder.encode(TOPIC, new RandomRecords(2).next(MilestoneReached.class));

        assertThat(reason(null)).isEqualTo(Reason.NULL_VALUE);
        assertThat(reason(new byte[0])).isEqualTo(Reason.NO_MAGIC_BYTE);
        assertThat(reason("{\"json\": true}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_MAGIC_BYTE);
        assertThat(reason(new byte[] {0, 0, 0})).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(ByteBuffer.allocate(20).put((byte) 0).putInt(4711).array()))
                .isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
        assertThat(reason(Arrays.copyOf(good, good.length - 1))).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(Arrays.copyOf(good, good.length + 1))).isEqualTo(Reason.TRAILING_BYTES);
    }

    @Test
    void shouldFindASchemaThatIsRegisteredLater() throws Exception {
        // Given
        GenericRecord record = new RandomRecords(3).next(ContractSchema.of(MilestoneReached.class));
        byte[] early = ByteBuffer.allocate(500)
                .put((byte) 0)
                .putInt(1)
                .put(RandomRecords.avro(record))
                .array();
        assertThat(reason(early)).isEqualTo(Reason.UNKNOWN_SCHEMA_ID);

        // When
        byte[] bytes = written(record);

        // Then
        assertThat(WireFormat.schemaId(bytes)).isEqualTo(1);
        assertThat(decoder.decode(bytes)).isInstanceOf(Decoded.Known.class);
    }

    @Test
    void shouldSayInWhichFieldASchemaCannotBeRead() throws Exception {
        // Given
        Schema foreign = SchemaBuilder.record("nl.baken.event.ClockTicked")
                .fields()
                .requiredString("at")
                .endRecord();
        GenericRecord record = new GenericData.Record(foreign);
        record.put("at", "noon");

        // When
        Decoded decoded = decoder.decode(written(record));

        // Then
        assertThat(decoded).isInstanceOfSatisfying(Undecodable.class, undecodable -> {
            assertThat(undecodable.reason()).isEqualTo(Reason.INCOMPATIBLE_SCHEMA);
            assertThat(undecodable.message()).contains("nl.baken.event.ClockTicked", "/fields/0/type");
        });
    }

    @Test
    void shouldCompareWhatWasReadWithWhatWasReadBefore() {
        // Given: lists of records with times in them, which Avro's own lists cannot compare
        List<byte[]> bytes = TopicCatalog.recordTypes().stream()
                .map(type -> encoder.encode(TOPIC, new RandomRecords(4).next(type)))
                .toList();

        // When
        List<Decoded> first = bytes.stream().map(decoder::decode).toList();
        List<Decoded> second = bytes.stream().map(decoder::decode).toList();

        // Then
        assertThat(first).isEqualTo(second).allMatch(Decoded.Known.class::isInstance);
    }

    private Reason reason(byte[] bytes) {
        return ((Undecodable) decoder.decode(bytes)).reason();
    }

    private byte[] written(GenericRecord record) throws Exception {
        String subject = Subject.of(TOPIC, record.getSchema().getFullName());
        int id = registry.register(subject, new AvroSchema(record.getSchema()));
        byte[] avro = RandomRecords.avro(record);
        return ByteBuffer.allocate(WireFormat.HEADER_LENGTH + avro.length)
                .put(WireFormat.header(id))
                .put(avro)
                .array();
    }
}
