package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.LargestGenerator;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.riskmodel.ModelFile;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: with every bound of a project filled at once, each output goes through a real broker. */
@ExtendWith(SharedStack.class)
class FullDossierIT {

    private static final int EVENTS = 500;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void shouldWriteWhatFollowsFromTheLargestEvents(StackAddresses addresses, @TempDir Path directory)
            throws Exception {
        // Given
        RiskModel model = ModelFile.shipped();
        LargestGenerator generator = new LargestGenerator(1, "project");
        List<SpecificRecord> events = new ArrayList<>(List.of(generator.registration(START)));
        for (int i = 1; i < EVENTS; i++) {
            events.add(generator.next(START.plus(Duration.ofHours(12L * i))));
        }
        ReplayPlan plan = ReplayPlan.until(START.plus(Duration.ofDays(EVENTS / 2 + 2)), events);

        // When
        ScenarioOutputs published = new OnBroker(addresses, directory).run("full.", model, plan);

        // Then
        assertThat(published.deadLetters()).isEmpty();
        assertThat(published.asText().keySet())
                .containsAll(Runs.REPLAY.run(model, plan.log()).asText().keySet());
    }
}
