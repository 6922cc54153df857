package nl.baken.assessment.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: what is published at a time rests on what was known then, and only what came late is called late. */
class HindsightTest {

    private static final Instant TICK = Instant.parse("2024-03-01T00:00:00Z");

    @Test
    void shouldPublishTheEffectOfAnEventWhenItWasRecorded() {
        // When
        Instant published = Hindsight.none().momentOf(TICK, TICK.plusSeconds(60));

        // Then
        assertThat(published).isEqualTo(TICK.plusSeconds(60));
    }

    @Test
    void shouldNotFollowAClockThatIsWrong() {
        // When, then
        assertThat(Hindsight.none().momentOf(TICK, Instant.parse("2124-03-01T00:00:00Z")))
                .isEqualTo(TICK.plus(Duration.ofDays(1)));
        assertThat(Hindsight.none().momentOf(TICK, Instant.parse("1970-03-01T00:00:00Z")))
                .isEqualTo(TICK);
    }

    @Test
    void shouldNotPublishBeforeTheLastPublication() {
        // Given
        Hindsight published = Hindsight.none().published(TICK.plusSeconds(90));

        // When, then
        assertThat(published.momentOf(TICK, TICK.plusSeconds(60))).isEqualTo(TICK.plusSeconds(90));
        assertThat(published.momentOf(TICK)).isEqualTo(TICK.plusSeconds(90));
        assertThat(published.momentOf(TICK.plusSeconds(100))).isEqualTo(TICK.plusSeconds(100));
    }

    @ParameterizedTest(name = "{0}, {1} hours after it was true: {2}")
    @CsvSource({
        "INSTANT, 23, false",
        "INSTANT, 24, true",
        "DAY, 47, false",
        "DAY, 48, true",
        "MONTH, 720, false",
        "MONTH, 768, true",
        "YEAR, 8760, false",
        "YEAR, 8808, true",
        "SYNTHETIC, 99999, false"
    })
    void shouldCallLateWhatIsClearlyLater(Precision precision, int hours, boolean late) {
        // Given
        Hindsight known = Hindsight.none().published(TICK.minus(Duration.ofDays(10_000)));
        Instant knownAt = TICK.plus(Duration.ofHours(hours));

        // When, then
        assertThat(Lateness.isLate(known, header(precision, knownAt), knownAt)).isEqualTo(late);
    }

    @Test
    void shouldNotCallLateWhatWasKnownAtTheFirstPublication() {
        // Given: a history that is taken in all at once
        Hindsight none = Hindsight.none();
        Instant now = TICK.plus(Duration.ofDays(400));

        // When, then
        assertThat(Lateness.isLate(none, header(Precision.INSTANT, now), now)).isFalse();
        assertThat(Lateness.isLate(none.published(now), header(Precision.INSTANT, now), now))
                .isFalse();
    }

    @Test
    void shouldListOnlyWhatWasTrueByThenAndKnownAfterwards() {
        // Given
        Instant known = TICK.plus(Duration.ofDays(30));
        Hindsight hindsight = Hindsight.none()
                .published(TICK)
                .with(new LateEvent("source#1", "IncidentReported", TICK, known, known, List.of()));

        // When, then
        assertThat(hindsight.after(TICK.minusMillis(1))).isEmpty();
        assertThat(hindsight.after(TICK)).hasSize(1);
        assertThat(hindsight.after(known.minusMillis(1))).hasSize(1);
        assertThat(hindsight.after(known)).isEmpty();
    }

    private static EventHeader header(Precision precision, Instant recordedAt) {
        return EventHeader.newBuilder()
                .setEventId("1")
                .setSource("urn:test")
                .setProjectId("p")
                .setOccurredAt(TICK)
                .setOccurredPrecision(precision)
                .setRecordedAt(recordedAt)
                .setProvenance(Provenance.LIVE)
                .build();
    }
}
