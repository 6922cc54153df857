package nl.baken.replay.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Few cases leave a wide interval. */
class IntervalTest {

    @Test
    void shouldAgreeWithWilson() {
        assertThat(Interval.ofShare(9, 9).low()).isCloseTo(0.7009, within(0.0001));
        assertThat(Interval.ofShare(0, 4).high()).isCloseTo(0.4899, within(0.0001));
        assertThat(Interval.ofShare(0, 0)).isEqualTo(new Interval(0, 1));
    }
}
