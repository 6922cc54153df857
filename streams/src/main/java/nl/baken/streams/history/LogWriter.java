package nl.baken.streams.history;

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
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes a history straight into the log, time included: events under their project, a tick and what is about runs into
 * every partition. For who plays a past into a log of its own; clients send to events-in.
 */
public final class LogWriter implements AutoCloseable {

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
     * @throws HistoryException when the log does not exist or the cluster cannot be reached
     */
    public LogWriter(Map<String, ?> clients, TopicCatalog topics) {
        this(clients, topics, metadata -> {});
    }

    /** @param written is called by a thread of the producer, partition by partition in the order of the log */
    LogWriter(Map<String, ?> clients, TopicCatalog topics, Consumer<RecordMetadata> written) {
        this.topics = topics;
        this.written = written;
        partitions = partitionsOf(clients, topics.nameOf(TopicCatalog.PROJECT_EVENTS));
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
        registry = RegistryConnection.open(clients);
        encoder = new RecordEncoder(registry, RegistryConnection.registers(clients));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static int partitionsOf(Map<String, ?> clients, String log) {
        try (Admin admin = Admin.create(new HashMap<>(clients))) {
            return admin.describeTopics(List.of(log))
                    .allTopicNames()
                    .get()
                    .get(log)
                    .partitions()
                    .size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryException("Interrupted while looking for topic " + log, e);
        } catch (ExecutionException e) {
            throw new HistoryException("The log " + log + " cannot be written to", e.getCause());
        }
    }

    /** Hands an event, a tick or what is about runs to the producer. */
    public void write(SpecificRecord event) {
        rethrow();
        String topic = topics.nameOf(TopicCatalog.PROJECT_EVENTS);
        byte[] value = encoder.encode(topic, event);
        Optional<EventHeader> header = EventTypes.headerOf(event);
        if (header.isPresent()) {
            long at = header.get().getRecordedAt().toEpochMilli();
            send(new ProducerRecord<>(topic, null, at, header.get().getProjectId(), value));
        } else if (event instanceof ClockTicked tick) {
            intoEveryPartition(topic, tick.getAt(), value);
        } else if (event instanceof RunActivated activation) {
            intoEveryPartition(topic, activation.getAt(), value);
        } else if (event instanceof RunHandedOver handover) {
            intoEveryPartition(topic, handover.getAt(), value);
        } else {
            throw new HistoryException(event.getSchema().getFullName() + " is not an event");
        }
    }

    private void intoEveryPartition(String topic, Instant at, byte[] value) {
        for (int partition = 0; partition < partitions; partition++) {
            send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), null, value));
        }
    }

    private void send(ProducerRecord<String, byte[]> message) {
        // The callback gets every failure, so nothing waits for the future.
        var _ = producer.send(message, this::note);
    }

    private void note(RecordMetadata metadata, Exception problem) {
        if (problem == null) {
            written.accept(metadata);
        } else {
            failure.compareAndSet(null, problem);
        }
    }

    /** Returns when the cluster has everything. */
    public void flush() {
        producer.flush();
        rethrow();
    }

    private void rethrow() {
        Exception problem = failure.get();
        if (problem != null) {
            throw new HistoryException("Writing the log failed", problem);
        }
    }

    @Override
    public void close() {
        producer.close();
        try {
            registry.close();
        } catch (IOException e) {
            throw new HistoryException("The connection to the schema registry could not be closed", e);
        }
    }
}
