package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final long LATER = Duration.ofSeconds(10).toNanos();

    /** The bounds of what chance can give. */
    private static final RandomGenerator ALL = bound(true);

    private static final RandomGenerator NONE = bound(false);

    @Test
    void shouldWaitTwiceAsLongAfterEveryFailure() {
        // Given
        Backoff once = Backoff.NONE.failed(0);

        // When
        Backoff thrice = once.failed(LATER).failed(2 * LATER);

        // Then
        assertThat(once.delay(ALL)).isEqualTo(Duration.ofSeconds(1));
        assertThat(thrice.delay(ALL)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void shouldWaitHalfOfItAtLeast() {
        // Given
        Backoff thrice = new Backoff(3, 0);

        // When, then
        assertThat(thrice.delay(NONE)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldNotBringInstancesBackTogetherAfterAnOutage() {
        // Given
        Backoff often = new Backoff(10, 0);
        RandomGenerator chance = new Random(42);

        // When
        List<Duration> delays =
                Stream.generate(() -> often.delay(chance)).limit(100).sorted().toList();

        // Then
        assertThat(delays)
                .allSatisfy(delay -> assertThat(delay).isBetween(Backoff.LONGEST.dividedBy(2), Backoff.LONGEST));
        assertThat(delays.getLast().minus(delays.getFirst())).isGreaterThan(Duration.ofSeconds(20));
        assertThat(delays).doesNotHaveDuplicates();
    }

    @Test
    void shouldNeverWaitLongerThanAMinute() {
        // Given
        Backoff often = new Backoff(1_000_000, 0);

        // When, then
        assertThat(often.failed(LATER).delay(ALL)).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void shouldBeginAnewWhenItWentWellForAWhile() {
        // Given
        Backoff often = new Backoff(10, 0);

        // When, then
        assertThat(often.failed(Backoff.WELL_AGAIN.toNanos()).delay(ALL)).isEqualTo(Backoff.FIRST);
    }

    private static RandomGenerator bound(boolean upper) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("Without a bound");
            }

            @Override
            public long nextLong(long bound) {
                return upper ? bound - 1 : 0;
            }
        };
    }
}
