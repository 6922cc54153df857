package nl.baken.cli.subscription;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.engine.notify.ReceiverKey;
import nl.baken.output.Notification;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.steering.Subscription;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic of subscriptions. Whoever begins to write later fences who began earlier, so two who apply at once are one after the
 * other, and all of a file is written or nothing.
 */
public final class SubscriptionLog {

    private static final int PATIENCE_MS = 30_000;

    private final Map<String, ?> clients;
    private final SchemaRegistryClient registry;
    private final TopicCatalog catalog;
    private final String topic;

    /** @param clients settings of Kafka clients and of the registry client */
    public SubscriptionLog(Map<String, ?> clients, SchemaRegistryClient registry, TopicCatalog catalog) {
        this.clients = clients;
        this.registry = registry;
        this.catalog = catalog;
        topic = catalog.nameOf(TopicCatalog.SUBSCRIPTIONS);
    }

    /** Those that have not ended, by steering group and name; of two of one name in a group the later holds. */
    public List<Subscription> known() {
        SortedMap<String, Subscription> known = new TreeMap<>();
        RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.SUBSCRIPTIONS.recordTypes());
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(topic, message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known(Subscription subscription)) {
                    known.merge(
                            new ReceiverKey(subscription.getSteeringGroupId(), subscription.getSubscriptionId()).text(),
                            subscription,
                            (one, other) -> one.getEffectiveFrom().isAfter(other.getEffectiveFrom()) ? one : other);
                }
            });
        }
        return known.values().stream().filter(each -> !each.getEnded()).toList();
    }

    /**
     * What the receiver of a subscription was sent, and what was held back, the latest last.
     *
     * @param most how many of the latest, at least 1
     */
    public List<Notification> notifications(String subscription, int most) {
        RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.NOTIFICATIONS.recordTypes());
        String notifications = catalog.nameOf(TopicCatalog.NOTIFICATIONS);
        Deque<Notification> last = new ArrayDeque<>();
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(List.of(reader.partitionOf(notifications, subscription)), message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known(Notification each)
                        && each.getSubscriptionId().equals(subscription)) {
                    last.add(each);
                    if (last.size() > most) {
                        last.remove();
                    }
                }
            });
        }
        return List.copyOf(last);
    }

    /** Writes all of them or none. */
    public void write(List<Subscription> subscriptions) {
        RecordEncoder encoder = new RecordEncoder(registry, RegistryConnection.registers(clients));
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, catalog.prefix() + "subscriptions-apply");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, PATIENCE_MS);
        try (TopicReader reader = new TopicReader(clients);
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (Subscription each : subscriptions) {
                // Where the alerts of its steering group are, and not where its own key would put it.
                int partition =
                        reader.partitionOf(topic, each.getSteeringGroupId()).partition();
                byte[] key = each.getSubscriptionId().getBytes(StandardCharsets.UTF_8);
                // A failure to send fails the commit.
                var _ = producer.send(new ProducerRecord<>(
                        topic, partition, each.getEffectiveFrom().toEpochMilli(), key, encoder.encode(topic, each)));
            }
            producer.commitTransaction();
        }
    }
}
