package nl.baken.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long NOON = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();
    private static final long HALF_PAST = NOON + Duration.ofMinutes(30).toMillis();

    @Test
    void shouldWriteTheLastFullInterval() {
        // Given, when, then
        assertThat(LiveClock.due(HALF_PAST, HOUR, null, null)).contains(NOON);
    }

    @Test
    void shouldWriteOneTickAfterAPauseOfManyIntervals() {
        // Given
        long yesterday = NOON - Duration.ofDays(1).toMillis();

        // When
        Optional<Long> due = LiveClock.due(HALF_PAST, HOUR, yesterday, yesterday);

        // Then
        assertThat(due).contains(NOON);
    }

    @Test
    void shouldNotWriteWhatTheLogHas() {
        // Given, when, then
        assertThat(LiveClock.due(HALF_PAST, HOUR, NOON, null)).isEmpty();
    }

    @Test
    void shouldNotWriteAgainWhatItHasNotReadBackYet() {
        // Given, when, then
        assertThat(LiveClock.due(HALF_PAST, HOUR, null, NOON)).isEmpty();
    }

    @Test
    void shouldWaitWhenTheLogIsAheadOfTheWall() {
        // Given
        long ahead = NOON + Duration.ofHours(3).toMillis();

        // When, then
        assertThat(LiveClock.due(HALF_PAST, HOUR, ahead, null)).isEmpty();
    }
}
