package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final long LATER = Duration.ofSeconds(10).toNanos();

    @Test
    void shouldWaitTwiceAsLongAfterEveryFailure() {
        // Given
        Backoff once = Backoff.NONE.failed(0);

        // When
        Backoff thrice = once.failed(LATER).failed(2 * LATER);

        // Then
        assertThat(once.delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(thrice.delay()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void shouldNeverWaitLongerThanAMinute() {
        // Given
        Backoff often = new Backoff(1_000_000, 0);

        // When, then
        assertThat(often.failed(LATER).delay()).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void shouldBeginAnewWhenItWentWellForAWhile() {
        // Given
        Backoff often = new Backoff(10, 0);

        // When, then
        assertThat(often.failed(Backoff.WELL_AGAIN.toNanos()).delay()).isEqualTo(Backoff.FIRST);
    }
}
