package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Kinds of events that nothing reads yet are in the log, are counted, and neither stop nor change anything. */
class PlannedKindsTest {

    private static final Instant DAY_1 = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));
    private static final byte[] KEY = "p".getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldBePassedOverAndCounted() {
        EventGenerator generator = new EventGenerator(3);
        List<EventType> planned =
                EventTypes.all().stream().filter(EventType::planned).toList();
        try (Driver driver = new Driver(TestModel.small())) {
            // Given
            driver.take(generator.next(
                    EventTypes.named(ProjectRegistered.class.getSimpleName()).orElseThrow(), "p", DAY_1));
            driver.take(new ClockTicked(DAY_1));
            List<Output> before = driver.published();

            // When
            for (EventType type : planned) {
                SpecificRecord event = generator.next(type, "p", DAY_1);
                driver.take(PROJECT_EVENTS, new TestRecord<>(KEY, driver.encode(PROJECT_EVENTS, event), DAY_2));
            }

            // Then
            assertThat(planned)
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(driver.counted(
                                    Counters.SKIPPED, type.schema().getFullName()))
                            .as(type.name())
                            .isOne());
            assertThat(driver.read(DEAD_LETTERS)).isEmpty();
            assertThat(before).isNotEmpty();
            assertThat(driver.published()).isEmpty();
        }
    }
}
