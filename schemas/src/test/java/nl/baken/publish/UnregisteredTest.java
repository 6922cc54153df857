package nl.baken.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import nl.baken.event.IncidentReported;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class UnregisteredTest {

    private final EventGenerator generator = new EventGenerator(1);
    private final Unregistered unregistered = new Unregistered();

    @Test
    void shouldCountEventsOfProjectsThatWereNotRegisteredBeforeOrAfter() {
        // When
        unregistered.take(event(IncidentReported.class, "later"));
        unregistered.take(event(ProjectRegistered.class, "later"));
        unregistered.take(event(IncidentReported.class, "never"));
        unregistered.take(event(IncidentReported.class, "never"));
        unregistered.take(new ClockTicked(Instant.EPOCH));

        // Then
        assertThat(unregistered.eventsByProject()).isEqualTo(Map.of("never", 2L));
    }

    @Test
    void shouldTellOfAProjectOnce() {
        // Given
        unregistered.take(event(IncidentReported.class, "never"));

        // When
        Map<String, Long> first = unregistered.tell();
        unregistered.take(event(IncidentReported.class, "never"));

        // Then
        assertThat(first).isEqualTo(Map.of("never", 1L));
        assertThat(unregistered.tell()).isEmpty();
    }

    private SpecificRecord event(Class<?> type, String project) {
        return generator.next(
                EventTypes.all().stream()
                        .filter(each -> each.recordClass().equals(type))
                        .findFirst()
                        .orElseThrow(),
                project,
                Instant.parse("2024-01-01T00:00:00Z"));
    }
}
