package nl.baken.streams.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WakeUpsTest {

    @Test
    void shouldOrderKeysByTimeAndThenByProject() {
        // Given, when, then
        assertThat(WakeUps.key(-1, "z")).isLessThan(WakeUps.key(0, "a"));
        assertThat(WakeUps.key(Long.MIN_VALUE, "z")).isLessThan(WakeUps.key(-1, "a"));
        assertThat(WakeUps.key(255, "z")).isLessThan(WakeUps.key(256, "a"));
        assertThat(WakeUps.key(Instant.parse("2200-01-01T00:00:00Z").toEpochMilli(), "a"))
                .isLessThan(WakeUps.key(Instant.parse("2200-01-01T00:00:00Z").toEpochMilli(), "b"));
    }
}
