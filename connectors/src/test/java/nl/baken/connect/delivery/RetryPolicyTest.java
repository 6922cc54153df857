package nl.baken.connect.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryPolicyTest {

    @Property(tries = 300)
    void shouldWaitBetweenHalfAndAllOfADoublingTimeAndNeverLessThanAsked(
            @ForAll @LongRange(min = 1, max = 10_000) long first,
            @ForAll @LongRange(min = 10_000, max = 3_600_000) long longest,
            @ForAll @IntRange(min = 1, max = 200) int failures,
            @ForAll @LongRange(min = 0, max = 100_000_000) long asked,
            @ForAll long seed) {
        // Given
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(first), Duration.ofMillis(longest), 0);
        var silent = new Answer.Later("", Optional.empty());
        var asking = new Answer.Later("", Optional.of(Duration.ofMillis(asked)));

        // When
        long wait = policy.waitAfter(failures, silent, new Random(seed)).toMillis();
        long waitAsked = policy.waitAfter(failures, asking, new Random(seed)).toMillis();

        // Then
        long whole = BigInteger.valueOf(first)
                .shiftLeft(failures - 1)
                .min(BigInteger.valueOf(longest))
                .longValueExact();
        assertThat(wait).isBetween(whole / 2, whole);
        assertThat(waitAsked).isEqualTo(Math.max(wait, Math.min(asked, 3_600_000)));
    }

    @Example
    void shouldGiveUpAfterAsManyAttemptsAsAllowedAndOtherwiseNever() {
        // Given
        RetryPolicy three = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 3);
        RetryPolicy endless = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 0);

        // When they have failed for some time, then
        assertThat(three.givesUpAfter(2)).isFalse();
        assertThat(three.givesUpAfter(3)).isTrue();
        assertThat(endless.givesUpAfter(Integer.MAX_VALUE)).isFalse();
    }
}
