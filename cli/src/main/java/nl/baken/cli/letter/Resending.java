package nl.baken.cli.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends letters to events-in again, as they were received: intake decides anew. An event that counts already counts once, for
 * it has the same source and id.
 */
public final class Resending implements AutoCloseable {

    private final TopicCatalog catalog;
    private final Producer<byte[], byte[]> producer;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicReference<Exception> failed = new AtomicReference<>();

    /** @param clients settings of Kafka clients */
    public Resending(Map<String, ?> clients, TopicCatalog catalog) {
        this.catalog = catalog;
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Why a letter cannot be sent again; empty when it can.
     *
     * @param isRepaired true when another value takes the place of its own
     */
    public static Optional<String> objection(Letter letter, TopicCatalog catalog, boolean isRepaired) {
        String events = catalog.nameOf(TopicCatalog.EVENTS_IN);
        String log = catalog.nameOf(TopicCatalog.PROJECT_EVENTS);
        if (!letter.topic().equals(events) && !letter.topic().equals(log)) {
            return Optional.of("it came from " + letter.topic() + ", and only events are sent again, to " + events);
        }
        if (letter.leftOut().contains("value") && !isRepaired) {
            return Optional.of("it was too large to be kept; send the event again from where it came, or its repaired"
                    + " value with --value");
        }
        if (letter.record().value() == null && !isRepaired) {
            return Optional.of("it has no value");
        }
        if (letter.leftOut().contains("headers") && !isRepaired) {
            return Optional.of("its headers were too large to be kept, and they may say what it is");
        }
        return Optional.empty();
    }

    /**
     * Sends a letter.
     *
     * @param value in the place of its own; null for its own
     */
    public void send(Letter letter, byte[] value) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                catalog.nameOf(TopicCatalog.EVENTS_IN),
                null,
                null,
                letter.record().key(),
                value == null ? letter.record().value() : value,
                letter.ownHeaders());
        // What is sent and not taken is found by flush.
        var _ = producer.send(event, (place, failure) -> {
            if (failure == null) {
                taken.incrementAndGet();
            } else {
                failed.compareAndSet(null, failure);
            }
        });
    }

    /**
     * Waits until the cluster has answered to everything.
     *
     * @return how many it has taken
     * @throws KafkaException when it has not taken all
     */
    public long flush() {
        producer.flush();
        Exception failure = failed.get();
        if (failure != null) {
            throw new KafkaException(
                    "Not all letters were taken by the cluster, " + taken + " were; sending them again does no harm",
                    failure);
        }
        return taken.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
