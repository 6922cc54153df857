package nl.baken.streams.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimerIndexTest {

    @Test
    void shouldOrderKeysByTimeAndThenByProject() {
        // Given, when, then
        assertThat(TimerIndex.key(-1, "z")).isLessThan(TimerIndex.key(0, "a"));
        assertThat(TimerIndex.key(Long.MIN_VALUE, "z")).isLessThan(TimerIndex.key(-1, "a"));
        assertThat(TimerIndex.key(255, "z")).isLessThan(TimerIndex.key(256, "a"));
        assertThat(TimerIndex.key(Instant.parse("2200-01-01T00:00:00Z").toEpochMilli(), "a"))
                .isLessThan(TimerIndex.key(Instant.parse("2200-01-01T00:00:00Z").toEpochMilli(), "b"));
    }
}
