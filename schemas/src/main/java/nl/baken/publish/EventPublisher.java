package nl.baken.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import nl.baken.contract.EventTypes;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import nl.baken.validation.ControlEvents;
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
 * Sends events of projects and actions of steering groups to events-in, under the project as key, so that what one publisher
 * sends of a project stays in its order. Intake takes it from there into the log, or into dead-letters. Ticks and the
 * activation of a run are not sent: only Baken itself writes those.
 */
public final class EventPublisher implements AutoCloseable {

    private final String topic;
    private final SchemaRegistryClient registry;
    private final RecordEncoder encoder;
    private final Producer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /**
     * Connects.
     *
     * @param clients settings of Kafka clients and of the registry client
     * @param topics the names of the topics
     * @throws PublishException when the topic does not exist or the cluster cannot be reached
     */
    public EventPublisher(Map<String, ?> clients, TopicCatalog topics) {
        topic = topics.nameOf(TopicCatalog.EVENTS_IN);
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
        registry = RegistryConnection.open(clients);
        encoder = new RecordEncoder(registry, RegistryConnection.registers(clients));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            requireTopic(clients);
        } catch (PublishException e) {
            close();
            throw e;
        }
    }

    /** Asks the cluster, because a producer would wait for a topic that does not exist. */
    private void requireTopic(Map<String, ?> clients) {
        try (Admin admin = Admin.create(new HashMap<>(clients))) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("Interrupted while looking for topic " + topic, e);
        } catch (ExecutionException e) {
            throw new PublishException(
                    "The topic " + topic
                            + " cannot be written to; is the cluster up, and does it exist (baken topics plan)?",
                    e.getCause());
        }
    }

    /**
     * Hands an event to the producer.
     *
     * @throws PublishException when it is for Baken itself to write, or when this or an earlier one cannot be written
     */
    public void publish(SpecificRecord event) {
        rethrow();
        ControlEvents.objection(event).ifPresent(objection -> {
            throw new PublishException(objection.message(), null);
        });
        String project = EventTypes.headerOf(event).orElseThrow().getProjectId();
        send(new ProducerRecord<>(topic, project, encoder.encode(topic, event)));
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
        if (problem != null) {
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
