package nl.baken.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes events into project-events and actions into steering-actions, keyed by project, so that what happens to a
 * project stays in order. A tick goes into every partition of project-events, since time passes in each, and so does
 * the promotion of a model, as when a log is written again from files; {@code baken model promote} checks first whether
 * the run is ready.
 */
public final class EventPublisher implements AutoCloseable {

    private final TopicCatalog topics;
    private final Consumer<RecordMetadata> written;
    private final SchemaRegistryClient registry;
    private final RecordEncoder encoder;
    private final Producer<String, byte[]> producer;
    private final int partitions;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /**
     * Connects.
     *
     * @param clients settings of Kafka clients and of the registry client
     * @param topics the names of the topics
     * @throws PublishException when a topic does not exist or the cluster cannot be reached
     */
    public EventPublisher(Map<String, ?> clients, TopicCatalog topics) {
        this(clients, topics, metadata -> {});
    }

    /**
     * Connects, and calls back for every record that the cluster has acknowledged.
     *
     * @param written is called by a thread of the producer, partition by partition in the order of the log
     */
    public EventPublisher(Map<String, ?> clients, TopicCatalog topics, Consumer<RecordMetadata> written) {
        this.topics = topics;
        this.written = written;
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
        registry = RegistryConnection.open(clients);
        encoder = new RecordEncoder(registry, RegistryConnection.registers(clients));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            partitions = partitionsOf(clients);
        } catch (PublishException e) {
            close();
            throw e;
        }
    }

    /** Asks the cluster, because a producer would wait for a topic that does not exist. */
    private int partitionsOf(Map<String, ?> clients) {
        String events = topics.nameOf(TopicCatalog.PROJECT_EVENTS);
        try (Admin admin = Admin.create(new HashMap<>(clients))) {
            return admin.describeTopics(List.of(events, topics.nameOf(TopicCatalog.STEERING_ACTIONS)))
                    .allTopicNames()
                    .get()
                    .get(events)
                    .partitions()
                    .size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("Interrupted while looking for topic " + events, e);
        } catch (ExecutionException e) {
            throw new PublishException(
                    "The topics " + events + " and " + topics.nameOf(TopicCatalog.STEERING_ACTIONS)
                            + " cannot be written to; is the cluster up, and do they exist (baken topics plan)?",
                    e.getCause());
        }
    }

    /** How many partitions project-events has. */
    public int partitions() {
        return partitions;
    }

    /**
     * Hands an event to the producer.
     *
     * @throws PublishException when this or an earlier one cannot be written
     */
    public void publish(SpecificRecord event) {
        rethrow();
        Topic topic = TopicCatalog.STEERING_ACTIONS.recordTypes().contains(event.getClass())
                ? TopicCatalog.STEERING_ACTIONS
                : TopicCatalog.PROJECT_EVENTS;
        String name = topics.nameOf(topic);
        byte[] value = encoder.encode(name, event);
        Optional<EventHeader> header = EventTypes.headerOf(event);
        if (header.isPresent()) {
            long at = header.get().getRecordedAt().toEpochMilli();
            send(new ProducerRecord<>(name, null, at, header.get().getProjectId(), value));
        } else if (event instanceof ClockTicked tick) {
            intoEveryPartition(name, tick.getAt(), value);
        } else if (event instanceof ModelPromoted promotion) {
            intoEveryPartition(name, promotion.getAt(), value);
        } else {
            throw new PublishException(event.getSchema().getFullName() + " is not an event", null);
        }
    }

    private void intoEveryPartition(String topic, Instant at, byte[] value) {
        for (int partition = 0; partition < partitions; partition++) {
            send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), null, value));
        }
    }

    /** Returns when the cluster has everything. */
    public void flush() {
        producer.flush();
        rethrow();
    }

    @Override
    public void close() {
        producer.close();
        try {
            registry.close();
        } catch (IOException e) {
            throw new PublishException("The connection to the schema registry could not be closed", e);
        }
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            // The callback gets every failure, so nothing waits for the future.
            var unused = producer.send(message, this::note);
        } catch (InterruptException e) {
            throw new PublishException("Interrupted while writing to " + message.topic(), e);
        }
    }

    private void note(RecordMetadata metadata, Exception problem) {
        if (problem == null) {
            written.accept(metadata);
        } else {
            failure.compareAndSet(null, problem);
        }
    }

    private void rethrow() {
        Exception problem = failure.get();
        if (problem != null) {
            throw new PublishException("Writing events failed", problem);
        }
    }
}
