package nl.baken.streams.topology;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.ProjectOutputs;
import nl.baken.run.Run;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.handover.HandoverQueue;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.handover.RunBoard;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a topology is made of, beside its shape. No part is null.
 *
 * @param topics names of the log and of the public topics
 * @param own names of the topics that the run writes while it is not active
 * @param registry client of the schema registry; stays the property of the caller
 * @param encoder writes records for topics
 * @param ticks how often the wall clock is written into the log; empty when time is in the log already
 * @param run of which the topology is
 * @param retention how long what was said of a project is kept, in the time of the log
 * @param publicTopics what the run reads when it takes over
 * @param board what the runs have told of themselves
 */
public record TopologyContext(
        RiskModel model,
        TopicCatalog topics,
        TopicCatalog own,
        SchemaRegistryClient registry,
        RecordEncoder encoder,
        Optional<Duration> ticks,
        Run run,
        Duration retention,
        PublicTopics publicTopics,
        RunBoard board) {

    public TopologyContext {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(ticks, "ticks");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(publicTopics, "publicTopics");
        Objects.requireNonNull(board, "board");
    }

    RecordDecoder decoder(Collection<? extends Class<? extends SpecificRecord>> types) {
        return new RecordDecoder(registry, types);
    }

    /** A decoder of all records that these topics have. */
    RecordDecoder decoderOf(List<Topic> of) {
        Set<Class<? extends SpecificRecord>> types = new HashSet<>();
        of.forEach(topic -> types.addAll(topic.recordTypes()));
        return decoder(types);
    }

    /** What waits for a handover in this store. */
    HandoverQueue queue(KeyValueStore<Bytes, byte[]> store, Consumer<Topic> leftOut) {
        List<Topic> waiting = ProjectOutputs.TOPICS.stream()
                .filter(RunOutputs::everyOneCounts)
                .toList();
        Map<String, Topic> named = new HashMap<>();
        waiting.forEach(topic -> named.put(topics.nameOf(topic), topic));
        return new HandoverQueue(store, named, encoder, decoderOf(waiting), leftOut, HandoverQueue.MOST);
    }
}
