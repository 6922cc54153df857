package nl.baken.streams.topology;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import nl.baken.assessment.model.RiskModel;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a topology is made of, beside its shape. No part is null.
 *
 * @param input names of the topics that are read
 * @param output names of the topics that are written: others than those of the input when a model runs in shadow
 * @param registry client of the schema registry; stays the property of the caller
 * @param encoder writes records for the output
 * @param ticks how often the wall clock is written into the log; empty when time is in the log already
 * @param shadow name of the run when it runs in shadow; empty for the live run
 * @param retention how long what was said of a project is kept, in the time of the log
 */
public record TopologyContext(
        RiskModel model,
        TopicCatalog input,
        TopicCatalog output,
        SchemaRegistryClient registry,
        RecordEncoder encoder,
        Optional<Duration> ticks,
        Optional<String> shadow,
        Duration retention) {

    public TopologyContext {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(ticks, "ticks");
        Objects.requireNonNull(shadow, "shadow");
        Objects.requireNonNull(retention, "retention");
    }

    RecordDecoder decoder(Collection<? extends Class<? extends SpecificRecord>> types) {
        return new RecordDecoder(registry, types);
    }
}
