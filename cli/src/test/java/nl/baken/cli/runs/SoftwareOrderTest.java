package nl.baken.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: the public topics go forward to any version, and back by one minor version. */
class SoftwareOrderTest {

    @ParameterizedTest
    @CsvSource({
        "0.1.0, 0.1.0, true",
        "0.1.0, 0.4.0, true",
        "0.4.7, 1.0.0, true",
        "0.2.5, 0.2.1, true",
        "0.2.0, 0.1.0, true",
        "0.3.0, 0.1.9, false",
        "1.0.0, 0.9.0, false",
        "0.2.0, 0.1.0-SNAPSHOT, true",
        "unknown, unknown, true",
        "0.1.0, unknown, false"
    })
    void shouldAllowAWayBackByOneMinorVersion(String from, String to, boolean allowed) {
        assertThat(SoftwareOrder.isAllowed(from, to)).isEqualTo(allowed);
    }
}
