package nl.baken.streams.intake;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.EVENTS_IN;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Optional;
import java.util.Set;
import nl.baken.serde.RecordEncoder;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** From what clients send to the log. It keeps no state: each record is taken, or refused, by itself. */
public final class IntakeTopology {

    private static final String INTAKE = "intake";

    /** Where Kafka's own producers put a key, whatever partitioner this installation has set for its clients. */
    private static final StreamPartitioner<byte[], byte[]> BY_PROJECT =
            (topic, key, value, partitions) -> Optional.of(Set.of(BuiltInPartitioner.partitionForKey(key, partitions)));

    private IntakeTopology() {}

    /**
     * The topology of an installation.
     *
     * @param topics the names of its topics
     * @param registry client of its schema registry; stays the property of the caller
     * @param encoder writes the records of the log
     */
    public static Topology build(TopicCatalog topics, SchemaRegistryClient registry, RecordEncoder encoder) {
        EventReader reader = new EventReader(registry);
        Topology topology = new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        EVENTS_IN.name(),
                        IntakeTopology::timestamp,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        topics.nameOf(EVENTS_IN))
                .addProcessor(INTAKE, () -> new Intake(reader, encoder, topics), EVENTS_IN.name());
        return topology.addSink(
                        PROJECT_EVENTS.name(),
                        topics.nameOf(PROJECT_EVENTS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        BY_PROJECT,
                        INTAKE)
                .addSink(
                        DEAD_LETTERS.name(),
                        topics.nameOf(DEAD_LETTERS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        INTAKE);
    }

    /** Decides nothing: when an event became known is in the event. */
    private static long timestamp(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp());
    }
}
