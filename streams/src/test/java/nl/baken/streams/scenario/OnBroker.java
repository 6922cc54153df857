package nl.baken.streams.scenario;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.engine.output.Output;
import nl.baken.replay.output.Outputs;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.StackInstance;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Runs a log through an instance on a real broker and a real registry.
 *
 * @param directory for the state of the instance
 */
record OnBroker(StackAddresses addresses, Path directory) {

    /** Only what stands still for good takes so long. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int PARTITIONS = 2;

    /** @param prefix of the topics, used by no other run */
    ScenarioOutputs run(String prefix, RiskModel model, ReplayPlan plan) throws IOException {
        StackInstance instance = new StackInstance(addresses, prefix, directory);
        HistoryRun history = new HistoryRun(instance.clients(), instance.topics(), PATIENCE);
        history.prepare(TopicSizing.of(PARTITIONS, 1));
        history.travel(plan, () -> instance.start(model), moment -> {});
        return outputs(instance);
    }

    /** Unlike {@link Outputs}, with everything that the broker still holds of compacted topics, in the order of each key. */
    private static ScenarioOutputs outputs(StackInstance instance) throws IOException {
        List<Output> published = new ArrayList<>();
        Map<String, Integer> letters = new TreeMap<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(instance.clients());
                TopicReader reader = new TopicReader(instance.clients())) {
            RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());
            for (Topic topic : Outputs.TOPICS) {
                reader.read(instance.topics().nameOf(topic), message -> {
                    if (topic.equals(DEAD_LETTERS)) {
                        letters.merge(reason(message), 1, Integer::sum);
                    } else {
                        String key = message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
                        published.add(new Output(topic, key, Instant.EPOCH, record(decoder, message)));
                    }
                });
            }
        }
        return new ScenarioOutputs(published, letters);
    }

    private static SpecificRecord record(RecordDecoder decoder, ConsumerRecord<byte[], byte[]> message) {
        return switch (decoder.decode(message.value())) {
            case Decoded.Known known -> known.record();
            case Decoded.UnknownType unknown -> throw new AssertionError(unknown.fullName());
            case Decoded.Undecodable undecodable -> throw new AssertionError(undecodable.message());
        };
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader(DeadLetterHeaders.REASON).value(), StandardCharsets.UTF_8);
    }
}
