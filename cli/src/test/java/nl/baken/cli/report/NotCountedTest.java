package nl.baken.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.cloudevent.CloudEventJson;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise: explain tells which events wait for their time, and when events have left the event index. */
class NotCountedTest {

    private static final Instant NOW = Instant.parse("2025-02-01T00:00:00Z");

    @Test
    void shouldTellWhatWaits() {
        // Given
        List<SpecificRecord> events =
                List.of(event("now", "2025-02-01T12:00:00Z"), event("slip", "2052-01-10T10:00:00Z"));

        // When
        List<String> lines = new NotCounted(Words.EN).of(events, NOW);

        // Then
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).contains("2052").contains("PhaseEntered").contains("urn:nl:proef#slip");
        assertThat(new NotCounted(Words.EN).of(events.subList(0, 1), NOW)).isEmpty();
    }

    @Test
    void shouldTellWhenEventsHaveLeftTheIndex() {
        // Given
        List<SpecificRecord> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            events.add(event("e" + i, "2025-01-01T00:00:00Z"));
        }

        // When
        List<String> lines = new NotCounted(Words.NL).of(events, NOW);

        // Then
        assertThat(lines).last().asString().contains("5000").contains("4096");
    }

    private static SpecificRecord event(String id, String time) {
        return CloudEventJson.read("""
            {"specversion":"1.0","id":"%s","source":"urn:nl:proef","type":"nl.baken.PhaseEntered.v1",\
            "subject":"proef","time":"%s","data":{"phase":"DEVELOPMENT"}}\
            """.formatted(id, time)).orThrow();
    }
}
