package nl.baken.tries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: a test tries what it names times the factor, and a few where few are asked for. */
class EffortTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "few, 1, 1",
        "few, 2, 2",
        "few, 10, 2",
        "few, 150, 3",
        "few, 1500, 30",
        "1, 1, 1",
        "1, 1500, 1500",
        "0.001, 10, 1",
        "0.5, 10, 5",
        "10, 10, 100",
        "1000000, 1000000, 2147483647"
    })
    void shouldTryTheNamedNumberTimesTheFactor(String setting, int named, int tries) {
        assertThat(Effort.of(setting).of(named)).isEqualTo(tries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "-1", "many", "1e3", "NaN"})
    void shouldReportWhatTheSettingMayBe(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Effort.of(setting))
                .withMessageContainingAll("-Dtest.tries=" + setting, "few", "factor above zero");
    }
}
