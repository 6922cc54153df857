package nl.baken.streams.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.publication.PublishedOutput;
import nl.baken.engine.ProjectOutputs;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Seeds;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: a record that is read from a public topic is recognised as the one that was written. */
class PublicPartitionTest {

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 3)
    void shouldRecogniseWhatWasWritten(long seed) {
        // Given
        List<Output> outputs = new ArrayList<>();
        Replay replay = new Replay(TestModel.small(), outputs::add);
        GeneratedHistories.plan(seed, 3, 60).log().forEach(replay::take);
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        RecordEncoder encoder = new RecordEncoder(registry, true);
        RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());

        // When, then
        assertThat(outputs)
                .filteredOn(output -> ProjectOutputs.TOPICS.contains(output.topic()))
                .isNotEmpty()
                .allSatisfy(output -> {
                    Decoded read = decoder.decode(encoder.encode(output.topic().name(), output.record()));
                    assertThat(PublishedOutput.of(((Decoded.Known) read).record())
                                    .hash())
                            .as(output.topic().name())
                            .isEqualTo(PublishedOutput.of(output.record()).hash());
                });
    }
}
