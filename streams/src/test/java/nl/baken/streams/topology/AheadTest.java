package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertStep;
import nl.baken.output.DueStatus;
import nl.baken.output.ProjectForecast;
import nl.baken.output.SteeringAlert;
import nl.baken.riskmodel.ModelFile;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise: an event that is dated years ahead by a slip of the pen waits, is counted, and holds nothing up. */
class AheadTest {

    private static final Path LOGS = Path.of("src/test/resources/nl/baken/streams/topology/ahead");

    @Test
    void shouldNotCloseAProjectInAYearToCome() throws IOException {
        // Given
        try (Driver driver = new Driver(ModelFile.shipped())) {
            // When
            take(driver, "closed-in-2052.log");

            // Then the milestone waits for the tick of the day before it, the end for good
            assertThat(driver.counted("identity", "ahead")).isEqualTo(2);
            assertThat(alerts(driver, AlertKind.MILESTONE_OVERDUE)).first().satisfies(alert -> {
                assertThat(alert.getStep()).isEqualTo(AlertStep.OPENED);
                assertThat(alert.getAt()).isEqualTo("2025-02-02T00:00:00Z");
            });
            ProjectForecast forecast =
                    (ProjectForecast) published(driver, PROJECT_FORECASTS).getLast();
            assertThat(forecast.getMilestones().getFirst().getStatus()).isEqualTo(DueStatus.OVERDUE);
            assertThat(forecast.getMilestones().getFirst().getSlipDays()).isLessThan(365);
        }
    }

    @Test
    void shouldNotAcceptARiskInAYearToCome() throws IOException {
        // Given
        try (Driver driver = new Driver(ModelFile.shipped())) {
            // When
            take(driver, "accepted-in-2052.log");

            // Then
            assertThat(driver.counted("identity", "ahead")).isEqualTo(1);
            assertThat(alerts(driver, AlertKind.RISK))
                    .filteredOn(alert -> alert.getAlertSubject().equals("illegal_practices"))
                    .isNotEmpty()
                    .extracting(SteeringAlert::getStep)
                    .doesNotContain(AlertStep.ACCEPTED);
        }
    }

    private static List<SteeringAlert> alerts(Driver driver, AlertKind kind) {
        return published(driver, STEERING_ALERTS).stream()
                .map(SteeringAlert.class::cast)
                .filter(alert -> alert.getKind() == kind)
                .toList();
    }

    private static List<SpecificRecord> published(Driver driver, Topic topic) {
        return driver.published(topic).stream().map(Output::record).toList();
    }

    /** A line is an event, or the day of a tick; two days are a tick for each day between. */
    private static void take(Driver driver, String log) throws IOException {
        for (String line : Files.readAllLines(LOGS.resolve(log))) {
            if (line.startsWith("TICK ")) {
                String[] days = line.split(" ");
                LocalDate last = LocalDate.parse(days[days.length - 1]);
                for (LocalDate day = LocalDate.parse(days[1]); !day.isAfter(last); day = day.plusDays(1)) {
                    driver.take(new ClockTicked(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
                }
            } else {
                driver.take(CloudEventJson.read(line).orThrow());
            }
        }
    }
}
