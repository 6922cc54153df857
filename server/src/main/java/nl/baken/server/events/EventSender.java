package nl.baken.server.events;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.baken.contract.EventTypes;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes events to events-in, and knows of each whether the cluster has it. Used by any number of threads. */
public final class EventSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);

    /** A client is told within this time that the cluster does not answer. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final String topic;
    private final String log;
    private final SchemaRegistryClient registry;
    private final RecordEncoder encoder;
    private final Producer<String, byte[]> producer;

    /**
     * Connects, without waiting for it.
     *
     * @param clients settings of Kafka clients and of the registry client
     */
    public EventSender(Map<String, ?> clients, TopicCatalog topics) {
        topic = topics.nameOf(TopicCatalog.EVENTS_IN);
        log = topics.nameOf(TopicCatalog.PROJECT_EVENTS);
        registry = RegistryConnection.open(clients);
        encoder = new RecordEncoder(registry, RegistryConnection.registers(clients));
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        Thread.ofVirtual().start(this::connect);
    }

    /** Or the first event would wait for it. */
    private void connect() {
        try {
            producer.partitionsFor(topic);
        } catch (KafkaException e) {
            LOG.warn("The topic {} is not there yet, or the cluster does not answer: {}", topic, e.getMessage());
        }
    }

    /**
     * Writes events and returns when the cluster has all of them.
     *
     * @throws ProblemException when that is not known of all of them; each can be sent again and counts once
     */
    void send(List<SpecificRecord> events) {
        write(topic, events);
    }

    /**
     * Writes what only Baken itself writes, into the log.
     *
     * @return where each of them is, in their order
     * @throws ProblemException when it is not known of all of them whether the cluster has it
     */
    List<RecordMetadata> log(List<SpecificRecord> events) {
        return write(log, events);
    }

    private List<RecordMetadata> write(String topic, List<SpecificRecord> events) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Future<RecordMetadata>> written = new ArrayList<>(events.size());
        try {
            for (SpecificRecord event : events) {
                String project = EventTypes.headerOf(event).orElseThrow().getProjectId();
                written.add(producer.send(new ProducerRecord<>(topic, project, encoder.encode(topic, event))));
            }
            List<RecordMetadata> places = new ArrayList<>(written.size());
            for (Future<RecordMetadata> future : written) {
                places.add(future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            }
            return places;
        } catch (TimeoutException e) {
            throw notNow();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RetriableException ? notNow() : failed(e.getCause());
        } catch (RetriableException e) {
            throw notNow();
        } catch (KafkaException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notNow();
        }
    }

    private static ProblemException notNow() {
        return ProblemException.later(
                Problem.of(
                        503,
                        "Events cannot be written now",
                        "The cluster or the schema registry does not answer in time, so it is not known which events"
                                + " were written. Send the same request again: an event with the same source and id"
                                + " counts once."),
                RETRY_AFTER);
    }

    private static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("Events could not be written to events-in", cause);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
