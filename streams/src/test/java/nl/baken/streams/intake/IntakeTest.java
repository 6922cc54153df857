package nl.baken.streams.intake;

import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.streams.topology.Counters;
import nl.baken.topic.Topic;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: whatever way an event is sent, it is in the log under its project, as Baken itself writes it. */
class IntakeTest {

    private static final Instant WHEN = Instant.parse("2024-03-01T00:00:00Z");

    private final IntakeDriver driver = new IntakeDriver();

    /** The ways in which clients send an event. */
    enum Way {
        JAVA,
        GENERIC,
        STRUCTURED,
        WITHOUT_HEADERS,
        BINARY
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteAnEventIntoTheLogUnderItsProject(Way way) {
        // Given
        SpecificRecord event = event("WarningRaised");
        Sent sent = sent(way, event);

        // When
        driver.send(Sent.bytes("some other key"), sent.value(), sent.headers());

        // Then
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        assertThat(driver.read(PROJECT_EVENTS)).singleElement().satisfies(written -> {
            assertThat(written.key()).isEqualTo(Sent.bytes(header.getProjectId()));
            assertThat(driver.decode(written.value())).isEqualTo(event);
            assertThat(written.timestamp()).isEqualTo(header.getRecordedAt().toEpochMilli());
            assertThat(written.headers()).isEmpty();
        });
        assertThat(driver.letters()).isEmpty();
        assertThat(driver.counted(Counters.ACCEPTED, "WarningRaised")).isEqualTo(1);
        assertThat(driver.counted(Counters.RECEIVED, form(way).label())).isEqualTo(1);
    }

    @Test
    void shouldHaveAnEventKnownWhenItCameInWhenItsSourceDoesNotSayWhen() {
        // When
        driver.send("""
            {"specversion":"1.0","type":"nl.baken.PhaseEntered.v1","id":"1","source":"urn:test","subject":"p",
             "time":"2024-03-01T00:00:00Z","data":{"phase":"DEVELOPMENT"}}
            """, new RecordHeaders());
        driver.send("""
            {"specversion":"1.0","type":"nl.baken.PhaseEntered.v1","id":"2","source":"urn:test","subject":"p",
             "time":"2024-03-01T00:00:00Z","recordedtime":"2024-03-02T00:00:00Z","data":{"phase":"DEVELOPMENT"}}
            """, new RecordHeaders());

        // Then
        assertThat(driver.read(PROJECT_EVENTS))
                .extracting(written -> EventTypes.headerOf(driver.decode(written.value()))
                        .orElseThrow()
                        .getRecordedAt())
                .containsExactly(IntakeDriver.ARRIVAL, Instant.parse("2024-03-02T00:00:00Z"));
    }

    @Test
    void shouldNotMindTheKey() {
        // Given
        SpecificRecord event = event("WarningRaised");
        List<byte[]> keys = Arrays.asList(null, new byte[0], Sent.bytes("p"), new byte[] {(byte) 0xff, 0, 1});

        // When
        keys.forEach(key -> driver.send(key, driver.encode(event), new RecordHeaders()));

        // Then
        assertThat(driver.read(PROJECT_EVENTS))
                .hasSize(keys.size())
                .allSatisfy(written -> assertThat(written.key()).isEqualTo(Sent.bytes("p")));
    }

    @Test
    void shouldWriteAvroWithWhateverHeadersAreOnIt() {
        // Given
        SpecificRecord event = event("WarningRaised");

        // When
        driver.send(
                null, driver.encode(event), IntakeDriver.headers("ce_id", "of-a-gateway", "traceparent", "00-1-2-3"));

        // Then
        assertThat(driver.read(PROJECT_EVENTS)).singleElement().satisfies(written -> {
            assertThat(driver.decode(written.value())).isEqualTo(event);
            assertThat(written.headers()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteWhatASteeringGroupDoesIntoTheLogOfItsProject(Way way) {
        // Given
        SpecificRecord act = event("AlertAcknowledged");
        Sent sent = sent(way, act);

        // When
        driver.send(null, sent.value(), sent.headers());

        // Then
        assertThat(only(PROJECT_EVENTS)).isEqualTo(act);
    }

    @Test
    void shouldTakeAnEventOfALaterVersionThatSaysNoMore() {
        // Given
        SpecificRecord event = event("StatusReported");
        GenericRecord later = Sent.generic(event, LaterSchema.of(event));

        // When
        driver.send(driver.encodeGeneric(later));

        // Then
        assertThat(only(PROJECT_EVENTS)).isEqualTo(event);
    }

    private SpecificRecord only(Topic topic) {
        List<TestRecord<byte[], byte[]>> written = driver.read(topic);
        assertThat(written).hasSize(1);
        return driver.decode(written.getFirst().value());
    }

    private Sent sent(Way way, SpecificRecord event) {
        return switch (way) {
            case JAVA -> new Sent(driver.encode(event), new RecordHeaders());
            case GENERIC -> new Sent(driver.encodeGeneric(Sent.generic(event)), new RecordHeaders());
            case STRUCTURED -> Sent.structured(event);
            case WITHOUT_HEADERS -> Sent.withoutHeaders(event);
            case BINARY -> Sent.binary(event);
        };
    }

    private static Form form(Way way) {
        return switch (way) {
            case JAVA, GENERIC -> Form.AVRO;
            case STRUCTURED, WITHOUT_HEADERS -> Form.JSON_STRUCTURED;
            case BINARY -> Form.JSON_BINARY;
        };
    }

    /** Without extensions, of which the binary mode knows texts alone. */
    private static SpecificRecord event(String type) {
        SpecificRecord event = new EventGenerator(1).next(EventTypes.named(type).orElseThrow(), "p", WHEN);
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        header.put(header.getSchema().getField("extensions").pos(), Map.of());
        return event;
    }
}
