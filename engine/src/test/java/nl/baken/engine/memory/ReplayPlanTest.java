package nl.baken.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import nl.baken.event.StatusColour;
import nl.baken.event.StatusReported;
import nl.baken.output.ModelRef;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ReplayPlanTest {

    private static final SpecificRecord EARLY = event("a", "2024-03-01T10:00:00Z", "2024-03-01T10:00:00Z");
    private static final SpecificRecord LATE = event("b", "2024-03-03T10:00:00Z", "2024-03-03T10:00:00Z");
    private static final SpecificRecord KNOWN_LATE = event("c", "2024-02-01T10:00:00Z", "2024-03-03T10:00:00Z");

    @Test
    void shouldTickAtTheStartOfEveryDayUntilTheDayAfterTheLastEvent() {
        // Given
        List<SpecificRecord> events = List.of(LATE, EARLY);

        // When
        ReplayPlan plan = ReplayPlan.of(events);

        // Then
        assertThat(plan.log())
                .containsExactly(
                        tick("2024-03-01T00:00:00Z"),
                        EARLY,
                        tick("2024-03-02T00:00:00Z"),
                        tick("2024-03-03T00:00:00Z"),
                        LATE,
                        tick("2024-03-04T00:00:00Z"));
    }

    @Test
    void shouldOrderByWhenItBecameKnownAndThenByWhenItWasTrue() {
        // Given
        List<SpecificRecord> events = List.of(LATE, KNOWN_LATE, EARLY);

        // When
        ReplayPlan plan = ReplayPlan.of(events);

        // Then
        assertThat(plan.log()).filteredOn(StatusReported.class::isInstance).containsExactly(EARLY, KNOWN_LATE, LATE);
    }

    @Test
    void shouldGiveTheSameLogWhateverTheOrderOfTheEvents() {
        // Given
        List<SpecificRecord> events = List.of(EARLY, KNOWN_LATE, LATE);

        // When, then
        assertThat(ReplayPlan.of(events.reversed())).isEqualTo(ReplayPlan.of(events));
    }

    @Test
    void shouldLeaveOutWhatWasNotKnownYet() {
        // Given
        Instant until = Instant.parse("2024-03-02T15:00:00Z");

        // When
        ReplayPlan plan = ReplayPlan.until(until, List.of(EARLY, KNOWN_LATE));

        // Then
        assertThat(plan.log())
                .containsExactly(
                        tick("2024-03-01T00:00:00Z"), EARLY, tick("2024-03-02T00:00:00Z"), new ClockTicked(until));
    }

    @Test
    void shouldLetTimePassAfterTheLastEvent() {
        // Given
        Instant until = Instant.parse("2024-03-04T00:00:00Z");

        // When
        ReplayPlan plan = ReplayPlan.until(until, List.of(EARLY));

        // Then
        assertThat(plan.log())
                .containsExactly(
                        tick("2024-03-01T00:00:00Z"),
                        EARLY,
                        tick("2024-03-02T00:00:00Z"),
                        tick("2024-03-03T00:00:00Z"),
                        tick("2024-03-04T00:00:00Z"));
    }

    @Test
    void shouldLeaveOutTicksOfAnotherLog() {
        // Given
        List<SpecificRecord> events = List.of(tick("2031-01-01T00:00:00Z"), EARLY);

        // When, then
        assertThat(ReplayPlan.of(events)).isEqualTo(ReplayPlan.of(List.of(EARLY)));
    }

    @Test
    void shouldBeEmptyWithoutEvents() {
        // Given, when, then
        assertThat(ReplayPlan.of(Collections.emptyList()).log()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoEvent() {
        // Given
        SpecificRecord noEvent = new ModelRef("m", "1", "d");

        // When, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayPlan.of(List.of(EARLY, noEvent)))
                .withMessageContaining("nl.baken.output.ModelRef");
    }

    private static ClockTicked tick(String at) {
        return new ClockTicked(Instant.parse(at));
    }

    private static SpecificRecord event(String id, String occurredAt, String recordedAt) {
        EventHeader header = EventHeader.newBuilder()
                .setEventId(id)
                .setSource("urn:baken:test")
                .setProjectId("p")
                .setOccurredAt(Instant.parse(occurredAt))
                .setOccurredPrecision(Precision.INSTANT)
                .setRecordedAt(Instant.parse(recordedAt))
                .setProvenance(Provenance.LIVE)
                .build();
        return StatusReported.newBuilder()
                .setHeader(header)
                .setOverall(StatusColour.GREEN)
                .build();
    }
}
