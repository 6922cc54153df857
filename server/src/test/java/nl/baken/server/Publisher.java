package nl.baken.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes into the topics what the applications of Baken would write, and waits until it is there. */
final class Publisher implements AutoCloseable {

    private final TopicCatalog topics;
    private final SchemaRegistryClient registry;
    private final KafkaProducer<String, byte[]> producer;

    Publisher(Map<String, Object> clients, TopicCatalog topics) {
        this.topics = topics;
        registry = RegistryConnection.open(clients);
        producer = new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer());
    }

    void write(Topic topic, String key, SpecificRecord record) {
        String name = topics.nameOf(topic);
        send(new ProducerRecord<>(name, key, new RecordEncoder(registry, true).encode(name, record)));
    }

    /** Writes a dead letter. */
    void refuse(String value) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topics.nameOf(TopicCatalog.DEAD_LETTERS), null, value.getBytes(UTF_8));
        letter.headers()
                .add("baken.reason", "INVALID".getBytes(UTF_8))
                .add("baken.message", "It has no type.".getBytes(UTF_8))
                .add("baken.topic", "events-in".getBytes(UTF_8));
        send(letter);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        producer.close();
        registry.close();
    }
}
