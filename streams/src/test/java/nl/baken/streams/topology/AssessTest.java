package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.baken.assessment.Assessment;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.event.ProjectRegistered;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.Subject;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.streams.topology.store.PartitionClock;
import nl.baken.streams.topology.store.StateFormat;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessTest {

    private static final Instant DAY_1 = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));
    private static final SpecificRecord REGISTRATION = new EventGenerator(1)
            .next(EventTypes.named(ProjectRegistered.class.getSimpleName()).orElseThrow(), "p", DAY_1);

    private final Driver driver = new Driver(TestModel.small());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldPublishNothingBeforeTheFirstTick() {
        // Given
        driver.take(REGISTRATION);

        // When
        List<Output> before = driver.published();
        driver.take(new ClockTicked(DAY_2));

        // Then
        assertThat(before).isEmpty();
        assertThat(driver.published(RISK_ASSESSMENTS)).singleElement().satisfies(output -> {
            assertThat(output.key()).isEqualTo("p");
            assertThat(((RiskAssessment) output.record()).getAsOf()).isEqualTo(DAY_2);
        });
    }

    @Test
    void shouldGiveOutputsTheTimeOfTheLog() {
        // Given
        driver.take(new ClockTicked(DAY_2));

        // When
        driver.take(REGISTRATION);

        // Then
        assertThat(driver.read(RISK_HISTORY)).isNotEmpty().allSatisfy(record -> {
            assertThat(record.getRecordTime()).isEqualTo(DAY_2);
            assertThat(record.headers()).isEmpty();
        });
    }

    @Test
    void shouldLeaveAloneProjectsThatAreNotDue() {
        // Given
        driver.take(new ClockTicked(DAY_1));
        driver.take(REGISTRATION);
        driver.take(new ClockTicked(DAY_2));
        int before = driver.counted(Counters.TIMERS);

        // When
        driver.take(new ClockTicked(DAY_2.plusSeconds(1)));

        // Then
        assertThat(before).isOne();
        assertThat(driver.counted(Counters.TIMERS)).isOne();
    }

    @Test
    void shouldNotLetTimeGoBack() {
        // Given
        driver.take(new ClockTicked(DAY_2));

        // When
        driver.take(new ClockTicked(DAY_1));
        driver.take(REGISTRATION);

        // Then
        assertThat(driver.counted(Counters.TICKS, "ignored")).isOne();
        assertThat(driver.read(RISK_ASSESSMENTS))
                .allSatisfy(record -> assertThat(record.getRecordTime()).isEqualTo(DAY_2));
    }

    @Test
    void shouldTakeTheSameEventOnce() {
        // Given
        driver.take(new ClockTicked(DAY_1));
        driver.take(REGISTRATION);
        driver.published();

        // When
        driver.take(REGISTRATION);

        // Then
        assertThat(driver.published()).isEmpty();
        assertThat(driver.counted(Counters.IDENTITY, "same")).isOne();
    }

    @Test
    void shouldSetAsideByteForByteWhatCannotBeRead() {
        // Given
        byte[] key = {1, (byte) 0xff};
        byte[] value = {9, 9, 9};
        RecordHeaders headers = new RecordHeaders();
        headers.add("trace", new byte[] {7});

        // When
        driver.take(PROJECT_EVENTS, new TestRecord<>(key, value, headers, DAY_1));

        // Then
        assertThat(driver.read(DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo(value);
            assertThat(letter.headers().lastHeader("trace").value()).containsExactly(7);
            assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("NO_MAGIC_BYTE");
            assertThat(header(letter, DeadLetterHeaders.MESSAGE)).isNotBlank();
            assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("baken.project-events");
            assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
            assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
            assertThat(header(letter, DeadLetterHeaders.TIMESTAMP)).isEqualTo(Long.toString(DAY_1.toEpochMilli()));
        });
        assertThat(driver.counted(Counters.REFUSED, "NO_MAGIC_BYTE")).isOne();
    }

    @Test
    void shouldSetAsideWhatIsUnderAnotherKeyThanItsProject() {
        // Given
        byte[] value = driver.encode(PROJECT_EVENTS, REGISTRATION);

        // When
        driver.take(PROJECT_EVENTS, new TestRecord<>(bytes("q"), value, DAY_1));
        driver.take(PROJECT_EVENTS, new TestRecord<>(null, value, DAY_1));

        // Then
        assertThat(driver.read(DEAD_LETTERS))
                .hasSize(2)
                .allSatisfy(letter ->
                        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("KEY_MISMATCH"));
    }

    @Test
    void shouldPassOverWhatALaterVersionWrites() throws Exception {
        // Given
        AvroSchema later = new AvroSchema(SchemaBuilder.record("nl.baken.event.ProjectCelebrated")
                .fields()
                .endRecord());
        int id = driver.registry().register(Subject.of("baken.project-events", later.name()), later);
        byte[] value = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();

        // When
        driver.take(PROJECT_EVENTS, new TestRecord<>(bytes("p"), value, DAY_1));

        // Then
        assertThat(driver.read(DEAD_LETTERS)).isEmpty();
        assertThat(driver.counted(Counters.SKIPPED, "nl.baken.event.ProjectCelebrated"))
                .isOne();
    }

    @Test
    void shouldRefuseToGoOnWithTheStateOfAnotherModel(@TempDir Path directory) {
        // Given
        Settings settings = Driver.settings(directory);
        Properties properties = StreamsProperties.ofAssess(settings);
        MockProcessorContext<String, Forwarded> context =
                new MockProcessorContext<>(properties, new TaskId(0, 0), directory.toFile());
        KeyValueStore<Integer, PartitionClock> clocks = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(AssessTopology.CLOCK),
                        Serdes.Integer(),
                        new StateFormat<>(PartitionClock.class).serde())
                .withLoggingDisabled()
                .build();
        clocks.init(context.getStateStoreContext(), clocks);
        context.addStateStore(clocks);
        clocks.put(0, PartitionClock.unset(TestModel.small("1").ref()).at(0));
        Assess assess = new Assess(
                new ProjectEngine(new Assessment(TestModel.small("2"))),
                Driver.context(TestModel.small("2"), settings, driver.registry()));

        // When, then
        assertThatExceptionOfType(OtherModelException.class)
                .isThrownBy(() -> assess.init(context))
                .withMessage(
                        "Application baken.run-main has state of model small 1 (digest 1-of-small-m) and was started"
                            + " with model small 2 (digest 2-of-small-m). Another model is another run: start it with"
                            + " --run and a name that no run has, and baken runs activate makes it the active one; or"
                            + " start with the model of the state.");
    }

    @Test
    void shouldWriteTheWallClockIntoTheLogAndNothingElse() {
        // Given
        try (Driver live = new Driver(TestModel.small(), Optional.of(Duration.ofHours(1)))) {
            // When
            live.wait(Duration.ofMinutes(30));
            live.wait(Duration.ofMinutes(20));
            live.wait(Duration.ofMinutes(40));

            // Then
            assertThat(live.read(PROJECT_EVENTS).stream()
                            .map(tick -> live.decode(tick.value()))
                            .toList())
                    .containsExactly(
                            new ClockTicked(Instant.parse("2026-01-01T00:00:00Z")),
                            new ClockTicked(Instant.parse("2026-01-01T01:00:00Z")));
            assertThat(live.counted(Counters.TICKS)).isEqualTo(2);
        }
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
