package nl.baken.streams.intake;

import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.streams.topology.Counters;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise: what cannot be taken is in dead-letters, byte for byte, with the reason, and is counted. */
class IntakeRefusalTest {

    private static final Instant WHEN = Instant.parse("2024-03-01T00:00:00Z");
    private static final Headers NONE = new RecordHeaders();

    private final IntakeDriver driver = new IntakeDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldRefuseWhatIsInNoForm() {
        isRefused(null, NONE, "NULL_VALUE", "no value");
        isRefused(null, IntakeDriver.headers("ce_id", "1"), "NULL_VALUE", "no value");
        isRefused(new byte[0], NONE, "UNKNOWN_FORM", "CloudEvent");
        isRefused(Sent.bytes("   "), NONE, "UNKNOWN_FORM", "CloudEvent");
        isRefused(Sent.bytes("<xml/>"), NONE, "UNKNOWN_FORM", "CloudEvent");
        isRefused(Sent.bytes("[{}]"), NONE, "UNKNOWN_FORM", "CloudEvent");
    }

    @Test
    void shouldRefuseAvroThatCannotBeRead() {
        byte[] good = driver.encode(event("StatusReported"));

        isRefused(new byte[] {0, 0, 0}, NONE, "TRUNCATED", "schema id");
        isRefused(ByteBuffer.allocate(9).put((byte) 0).putInt(4711).array(), NONE, "UNKNOWN_SCHEMA_ID", "4711");
        isRefused(Arrays.copyOf(good, good.length - 1), NONE, "TRUNCATED", "StatusReported");
        isRefused(Arrays.copyOf(good, good.length + 1), NONE, "TRAILING_BYTES", "1 bytes follow");
    }

    @Test
    void shouldRefuseARecordThatIsNoEvent() {
        Schema stranger = SchemaBuilder.record("org.example.Invoice")
                .fields()
                .requiredString("number")
                .endRecord();
        GenericRecord invoice = new GenericData.Record(stranger);
        invoice.put("number", "4");

        isRefused(driver.encodeGeneric(invoice), NONE, "UNKNOWN_TYPE", "org.example.Invoice");
    }

    @Test
    void shouldRefuseWhatItWouldHaveToLeaveOut() {
        SpecificRecord event = event("StatusReported");
        Schema later = LaterSchema.of(event);
        GenericRecord withField = Sent.generic(event, later);
        withField.put(LaterSchema.FIELD, "news");
        GenericRecord withSymbol = Sent.generic(event, later);
        withSymbol.put(
                "overall", new GenericData.EnumSymbol(later.getField("overall").schema(), LaterSchema.SYMBOL));

        isRefused(driver.encodeGeneric(withField), NONE, "UNKNOWN_CONTENT", LaterSchema.FIELD);
        isRefused(driver.encodeGeneric(withSymbol), NONE, "UNKNOWN_CONTENT", "overall = ADDED_LATER");
    }

    @Test
    void shouldRefuseASchemaThatCanClaimMoreThanThereIsMemoryFor() {
        SpecificRecord event = event("StatusReported");
        Schema today = LaterSchema.of(event);
        Schema bomb = SchemaBuilder.record(today.getFullName())
                .fields()
                .name("header")
                .type(today.getField("header").schema())
                .noDefault()
                .name("overall")
                .type(today.getField("overall").schema())
                .noDefault()
                .name("nothings")
                .type(Schema.createArray(Schema.create(Schema.Type.NULL)))
                .noDefault()
                .endRecord();
        GenericRecord record = new GenericData.Record(bomb);
        GenericRecord sane = Sent.generic(event, today);
        record.put("header", sane.get("header"));
        record.put("overall", sane.get("overall"));
        record.put("nothings", Collections.nCopies(3, null));

        isRefused(driver.encodeGeneric(record), NONE, "UNUSABLE_SCHEMA", "take no bytes");
    }

    @Test
    void shouldRefuseTicksAndActivationsInEveryForm() {
        SpecificRecord tick = new ClockTicked(WHEN);
        SpecificRecord activation = event("RunActivated");

        for (SpecificRecord record : new SpecificRecord[] {tick, activation}) {
            isRefused(driver.encode(record), NONE, "CONTROL_EVENT", "an event of a project");
            Sent structured = Sent.structured(record);
            isRefused(structured.value(), structured.headers(), "CONTROL_EVENT", "an event of a project");
            isRefused(Sent.withoutHeaders(record).value(), NONE, "CONTROL_EVENT", "an event of a project");
        }
        Sent binary = Sent.binary(activation);
        isRefused(binary.value(), binary.headers(), "CONTROL_EVENT", "baken runs activate");
    }

    @Test
    void shouldRefuseWhatBreaksARule() {
        SpecificRecord event = withHeader(event("StatusReported"), "projectId", "not a project");
        isRefused(driver.encode(event), NONE, "PATTERN", "header.projectId");

        String json = CloudEventJson.write(event("StatusReported"));
        isRefused(Sent.bytes(json.replace("\"overall\"", "\"overal\"")), NONE, "MISSING", "data.overal");
        isRefused(Sent.bytes("{\"id\":"), NONE, "MALFORMED_JSON", "one JSON object");
        isRefused(new byte[] {'{', (byte) 0xff, '}'}, NONE, "NOT_UTF8", "UTF-8");
    }

    @Test
    void shouldRefuseCloudEventsInFormatsThatAreNotRead() {
        byte[] batch = Sent.bytes("[]");
        isRefused(
                batch,
                IntakeDriver.headers("content-type", "application/cloudevents-batch+json"),
                "UNSUPPORTED",
                "application/cloudevents+json");

        Sent binary = Sent.binary(event("StatusReported"));
        Headers xml = new RecordHeaders(binary.headers().toArray());
        xml.remove("content-type").add("content-type", Sent.bytes("text/xml"));
        isRefused(binary.value(), xml, "UNSUPPORTED", "text/xml");
    }

    @Test
    void shouldRefuseAnEventThatHasNoRoomInTheLog() {
        String garbage = "x".repeat(2_000_000);
        isRefused(Sent.bytes("{" + garbage), NONE, "TOO_LARGE", "at most 1 MiB");
        SpecificRecord event = withHeader(event("StatusReported"), "extensions", Map.of("long", garbage));
        isRefused(driver.encode(event), NONE, "TOO_LARGE", "at most 1 MiB");
    }

    private void isRefused(byte[] value, Headers headers, String reason, String words) {
        // Given
        byte[] key = Sent.bytes("any key");
        int before = driver.counted(Counters.REFUSED, reason);

        // When
        driver.send(key, value, new RecordHeaders(headers.toArray()));

        // Then
        assertThat(driver.letters()).singleElement().satisfies(letter -> {
            assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo(reason);
            assertThat(header(letter, DeadLetterHeaders.MESSAGE)).contains(words);
            assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("baken.events-in");
            assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
            assertThat(header(letter, DeadLetterHeaders.OFFSET)).matches("\\d+");
            assertThat(header(letter, DeadLetterHeaders.TIMESTAMP))
                    .isEqualTo(Long.toString(IntakeDriver.ARRIVAL.toEpochMilli()));
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo(value);
            headers.forEach(
                    sent -> assertThat(letter.headers().lastHeader(sent.key())).isEqualTo(sent));
        });
        assertThat(driver.counted(Counters.REFUSED, reason)).isEqualTo(before + 1);
        assertThat(driver.read(PROJECT_EVENTS)).isEmpty();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return IntakeDriver.header(letter, name);
    }

    private static SpecificRecord withHeader(SpecificRecord event, String field, Object value) {
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        header.put(header.getSchema().getField(field).pos(), value);
        return event;
    }

    private static SpecificRecord event(String type) {
        return new EventGenerator(1).next(EventTypes.named(type).orElseThrow(), "p", WHEN);
    }
}
