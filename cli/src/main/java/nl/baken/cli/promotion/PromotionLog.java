package nl.baken.cli.promotion;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.Map;
import nl.baken.event.ModelPromoted;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes promotions, each into every partition of the log or into none. All writers of an installation share one
 * transactional id, so that two who promote at the same time do so one after the other, in the same order in every
 * partition.
 */
public final class PromotionLog {

    private static final int PATIENCE_MS = 30_000;

    private final Map<String, ?> clients;
    private final SchemaRegistryClient registry;
    private final String topic;
    private final String transactionalId;

    /**
     * The log of an installation.
     *
     * @param clients settings of Kafka clients and of the registry client
     */
    public PromotionLog(Map<String, ?> clients, SchemaRegistryClient registry, TopicCatalog installation) {
        this.clients = clients;
        this.registry = registry;
        this.topic = installation.nameOf(TopicCatalog.PROJECT_EVENTS);
        this.transactionalId = installation.prefix() + "model-promote";
    }

    /**
     * Writes a promotion.
     *
     * @return into how many partitions it was written: all there are
     * @throws PromotionException when it is not in the log, or when that is not known
     */
    public int write(ModelPromoted promotion) {
        byte[] value = new RecordEncoder(registry, RegistryConnection.registers(clients)).encode(topic, promotion);
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        // Nobody reads past a transaction that was left open, so a command that is killed must not hold up the log for
        // long.
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, PATIENCE_MS);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            int partitions = producer.partitionsFor(topic).size();
            producer.beginTransaction();
            for (int partition = 0; partition < partitions; partition++) {
                // A failure to send fails the commit.
                var _ = producer.send(
                        new ProducerRecord<>(topic, partition, promotion.getAt().toEpochMilli(), null, value));
            }
            producer.commitTransaction();
            return partitions;
        } catch (KafkaException e) {
            throw new PromotionException(
                    "The promotion could not be written into " + topic + " as transaction " + transactionalId
                            + ". When somebody else promoted at this moment, look first at what is promoted now;"
                            + " otherwise promote again, which does no harm if it was written after all",
                    e);
        }
    }
}
