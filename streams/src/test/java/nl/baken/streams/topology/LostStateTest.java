package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.run.Run;
import nl.baken.run.RunPhase;
import nl.baken.run.RunStatus;
import nl.baken.run.RunTakenOver;
import nl.baken.streams.handover.RunBoard;
import nl.baken.streams.settings.Settings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** Promise: a run whose state is gone, or that was taken over, does not tell again what it has told. */
class LostStateTest {

    private static final List<SpecificRecord> LOG =
            GeneratedHistories.plan(1, 2, 40).log();

    @Test
    void shouldEndWhenTheRunHasBegunBeforeAndHasNoState() {
        // Given
        RunStatus told = new RunStatus(
                new Run("main", "baken.run-main", TestModel.small().ref(), "0.1.0", 7),
                0,
                RunPhase.ACTIVE,
                "main",
                null,
                0L,
                true,
                null);

        // When, then
        assertThatExceptionOfType(StreamsException.class)
                .isThrownBy(() -> run(new RunBoard.Notes(Optional.of(told), Optional.empty()))
                        .close())
                .havingRootCause()
                .isInstanceOf(LostStateException.class)
                .withMessageContaining("Run main has begun to process partition 0 before")
                .withMessageContaining("--take-over");
    }

    @Test
    void shouldTellNothingInPublicWhenItWasTakenOverAndHasNotReadThat() {
        // Given
        RunTakenOver taken = new RunTakenOver("main", "a", List.of(1L), Instant.EPOCH, "duty");
        try (Driver main = run(new RunBoard.Notes(Optional.empty(), Optional.of(taken)))) {
            // When
            LOG.forEach(main::take);

            // Then
            assertThat(main.published()).isEmpty();
            assertThat(main.readOwn(RISK_HISTORY)).isNotEmpty();

            // When: it reads that it was taken over
            main.take(OneLog.activation("a", "next", TestModel.small(), "main"));
            LOG.forEach(main::take);

            // Then
            assertThat(main.published()).isEmpty();
        }
    }

    private static Driver run(RunBoard.Notes notes) {
        return Driver.run(
                TestModel.small(),
                Settings.FIRST_RUN,
                new MockSchemaRegistryClient(),
                Driver.nothing(),
                (run, partition) -> notes);
    }
}
