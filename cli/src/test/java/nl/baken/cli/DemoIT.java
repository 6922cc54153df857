package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The eighteen cases through the whole pipeline, twice on real brokers and once without. */
@ExtendWith(SharedStack.class)
class DemoIT {

    @TempDir
    private static Path directory;

    private static Commands embedded;

    @BeforeAll
    static void runOnItsOwnStack() {
        embedded = Commands.run(
                "demo",
                "--headless",
                "--language",
                "en",
                "--out",
                out("embedded").toString());
    }

    @Test
    void shouldEndWithZeroAndASummary() {
        assertThat(embedded.code()).as(embedded.err()).isZero();
        assertThat(embedded.out()).startsWith("18 projects, ");
    }

    @Test
    void shouldPublishTheSameOnAnotherClusterWithOtherPartitions(StackAddresses addresses) throws Exception {
        // When
        Commands answer = Commands.run(
                "demo",
                "--headless",
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl(),
                "--prefix",
                "demo-again.",
                "--out",
                out("cluster").toString());

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertSame("cluster");
    }

    @Test
    void shouldPublishTheSameWithoutKafka() throws Exception {
        // When
        Commands answer = Commands.run(
                "backtest",
                "--events",
                Histories.EXAMPLES.resolve("eighteen-cases").toString(),
                "--out",
                out("backtest").toString());

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertSame("backtest");
    }

    @Test
    void shouldReadTenRisksOfEachOfEighteenProjects() throws Exception {
        // When
        List<RiskAssessment> assessments = assessments();

        // Then
        assertThat(assessments)
                .hasSize(18)
                .allSatisfy(assessment -> assertThat(assessment.getReadings()).hasSize(10));
    }

    @Test
    void shouldGiveReasonsThatAddUpToEveryReading() throws Exception {
        // When
        List<RiskAssessment> assessments = assessments();

        // Then
        assertThat(readings(assessments)).isNotEmpty().allSatisfy(reading -> {
            double sum = reading.getReasons().stream()
                    .mapToDouble(Reason::getDecibans)
                    .sum();
            assertThat(reading.getReasons()).isNotEmpty();
            assertThat(reading.getDecibans()).isCloseTo(sum, within(1e-6));
            assertThat(reading.getLikelihood())
                    .isCloseTo(1 / (1 + Math.pow(10, -reading.getDecibans() / 10)), within(1e-9));
        });
    }

    @Test
    void shouldNotCallARiskHighForSilenceAlone() throws Exception {
        // Given
        Set<RiskLevel> serious = Set.of(RiskLevel.HIGH, RiskLevel.CRITICAL);

        // When
        List<RiskReading> high = readings(assessments()).stream()
                .filter(reading -> serious.contains(reading.getLevel()))
                .toList();

        // Then
        assertThat(high)
                .allSatisfy(reading -> assertThat(reading.getReasons())
                        .filteredOn(reason -> reason.getDecibans() > 0)
                        .anyMatch(reason -> reason.getKind() != ReasonKind.SILENCE));
    }

    @Test
    void shouldAlertSomeSteeringGroup() throws Exception {
        // When
        List<SteeringAlert> alerts = new OutputDirectory(out("embedded")).read("steering-alerts", SteeringAlert.class);

        // Then
        assertThat(alerts)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.getSteeringGroupId()).startsWith("stuurgroep-"));
    }

    private static List<RiskAssessment> assessments() throws IOException {
        return new OutputDirectory(out("embedded")).read("risk-assessments", RiskAssessment.class);
    }

    private static List<RiskReading> readings(List<RiskAssessment> assessments) {
        return assessments.stream()
                .flatMap(assessment -> assessment.getReadings().stream())
                .toList();
    }

    private static void assertSame(String other) throws IOException {
        assertThat(new OutputDirectory(out(other)).contents())
                .hasSize(10)
                .isEqualTo(new OutputDirectory(out("embedded")).contents());
    }

    private static Path out(String name) {
        return directory.resolve(name);
    }
}
