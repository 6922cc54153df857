package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.PhaseEntered;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Promise: CloudEvents in JSON are read as the Kafka protocol binding of CloudEvents 1.0 has them. */
class KafkaBindingTest {

    private static final String DATA = "{\"phase\":\"DEVELOPMENT\"}";
    private static final String EVENT = """
        {"specversion":"1.0","type":"nl.baken.PhaseEntered.v1","id":"1","source":"urn:test","subject":"p",\
        "time":"2024-03-01T00:00:00Z","data":{"phase":"DEVELOPMENT"}}\
        """;

    @Test
    void shouldTellTheModeByTheHeaders() {
        assertThat(KafkaBinding.mode(headers())).isEmpty();
        assertThat(KafkaBinding.mode(headers("content-type", "application/json")))
                .isEmpty();
        assertThat(KafkaBinding.mode(headers("content-type", "application/cloudevents+json; charset=UTF-8")))
                .contains(KafkaBinding.Mode.STRUCTURED);
        assertThat(KafkaBinding.mode(headers("content-type", "application/json", "ce_id", "1")))
                .contains(KafkaBinding.Mode.BINARY);
        assertThat(KafkaBinding.mode(headers("ce_id", "1", "Content-Type", "APPLICATION/CloudEvents+JSON")))
                .contains(KafkaBinding.Mode.STRUCTURED);
    }

    @Test
    void shouldReadTheStructuredMode() {
        // When
        Read read = KafkaBinding.structured(headers("content-type", "application/cloudevents+json"), bytes(EVENT));

        // Then
        assertThat(read.orThrow()).isInstanceOf(PhaseEntered.class);
    }

    @Test
    void shouldReadTheBinaryModeAsTheSameEvent() {
        // Given
        Headers headers = binary("content-type", "application/json", "traceparent", "00-1-2-3");

        // When
        Read read = KafkaBinding.binary(headers, bytes(DATA));

        // Then
        assertThat(read.orThrow()).isEqualTo(CloudEventJson.read(EVENT).orThrow());
    }

    @Test
    void shouldKeepExtensionsOfTheBinaryModeAsTexts() {
        // When
        Read read = KafkaBinding.binary(binary("ce_priority", "3"), bytes(DATA));

        // Then
        EventHeader header = EventTypes.headerOf(read.orThrow()).orElseThrow();
        assertThat(header.getExtensions()).containsOnlyKeys("priority").containsEntry("priority", "3");
    }

    @Test
    void shouldRefuseWhatItCannotRead() {
        assertThat(refusal(KafkaBinding.structured(
                                headers("content-type", "application/cloudevents+avro"), bytes(EVENT)))
                        .reason())
                .isEqualTo(ViolationReason.UNSUPPORTED);
        assertThat(refusal(KafkaBinding.binary(binary("content-type", "application/xml"), bytes(DATA)))
                        .reason())
                .isEqualTo(ViolationReason.UNSUPPORTED);
        assertThat(refusal(KafkaBinding.binary(binary(), bytes("[]"))).reason())
                .isEqualTo(ViolationReason.MALFORMED_JSON);
        assertThat(refusal(KafkaBinding.binary(binary(), new byte[0])).reason())
                .isEqualTo(ViolationReason.MALFORMED_JSON);
        assertThat(refusal(KafkaBinding.binary(binary(), new byte[] {'{', (byte) 0xff, '}'}))
                        .reason())
                .isEqualTo(ViolationReason.NOT_UTF8);
        assertThat(refusal(KafkaBinding.binary(binary().add("ce_reporter", new byte[] {(byte) 0xc0}), bytes(DATA)))
                        .reason())
                .isEqualTo(ViolationReason.NOT_UTF8);
        assertThat(refusal(KafkaBinding.binary(binary(), new byte[2_000_000])).reason())
                .isEqualTo(ViolationReason.TOO_LARGE);
    }

    @Test
    void shouldTakeAnAttributeWithoutAValueForAbsent() {
        // Given
        Headers headers = binary();
        headers.remove("ce_subject").add("ce_subject", null);

        // When
        Violation refusal = refusal(KafkaBinding.binary(headers, bytes(DATA)));

        // Then
        assertThat(refusal.field()).isEqualTo("subject");
        assertThat(refusal.reason()).isEqualTo(ViolationReason.MISSING);
    }

    private static Violation refusal(Read read) {
        return ((Read.Refused) read).problems().get(0);
    }

    private static Headers binary(String... others) {
        Headers headers = headers(
                "ce_specversion", "1.0",
                "ce_type", "nl.baken.PhaseEntered.v1",
                "ce_id", "1",
                "ce_source", "urn:test",
                "ce_subject", "p",
                "ce_time", "2024-03-01T00:00:00Z");
        headers(others).forEach(headers::add);
        return headers;
    }

    private static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], bytes(namesAndValues[i + 1]));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
