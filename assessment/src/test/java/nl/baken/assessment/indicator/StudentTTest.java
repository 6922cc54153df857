package nl.baken.assessment.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: the quantiles are those of the printed tables, of whole and of broken degrees of freedom. */
class StudentTTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, critical values of Student's t. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706",
        "0.975, 2, 4.303",
        "0.975, 3, 3.182",
        "0.975, 4, 2.776",
        "0.975, 5, 2.571",
        "0.975, 6, 2.447",
        "0.975, 10, 2.228",
        "0.975, 20, 2.086",
        "0.975, 30, 2.042",
        "0.975, 60, 2.000",
        "0.975, 100, 1.984",
        "0.95, 1, 6.314",
        "0.95, 7, 1.895",
        "0.99, 12, 2.681",
        "0.995, 25, 2.787",
        "0.999, 10, 4.144"
    })
    void shouldBeAsInTheTable(double part, double freedom, double quantile) {
        assertThat(StudentT.quantile(part, freedom)).isCloseTo(quantile, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"1.5", "2.7", "5.564", "33.3", "119.4"})
    void shouldLieBetweenItsNeighboursWhereFreedomIsBroken(double freedom) {
        double quantile = StudentT.quantile(0.975, freedom);

        assertThat(quantile)
                .isLessThan(StudentT.quantile(0.975, Math.floor(freedom)))
                .isGreaterThan(StudentT.quantile(0.975, Math.ceil(freedom)));
        assertThat(StudentT.cumulative(quantile, freedom)).isCloseTo(0.975, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1000000", "100000000", "10000000000"})
    void shouldComeNearTheNormalDistribution(double freedom) {
        assertThat(StudentT.quantile(0.975, freedom)).isCloseTo(1.959964, within(1e-5));
    }
}
