package nl.baken.streams.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.letter.Room;
import nl.baken.streams.letter.UnwritableOutputs;
import nl.baken.streams.topology.store.SharedMemory;
import nl.baken.streams.topology.store.Store;
import nl.baken.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** From settings to the properties of Kafka Streams. */
public final class StreamsProperties {

    /**
     * Records that intake has in memory at a time, per poll and per partition. One may be many times larger than the
     * broker saw it, since it saw it compressed.
     */
    private static final int RECORDS_OF_CLIENTS = 100;

    /**
     * Between two heartbeats, in milliseconds. A member learns with its heartbeat that the work is shared anew, and nothing goes on
     * before all have learned it, twice when partitions move: with the three seconds of Kafka a stop in order took six and more.
     */
    private static final int HEARTBEAT = 500;

    private StreamsProperties() {}

    /** The properties of assess. */
    public static Properties ofAssess(Settings settings) {
        Properties properties = withStores(settings.assessId(), settings);
        settings.queryAddress().ifPresent(address -> properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, address));
        return properties;
    }

    /** The properties of portfolio. */
    public static Properties ofPortfolio(Settings settings) {
        return withStores(settings.portfolioId(), settings);
    }

    /** The properties of alert. */
    public static Properties ofAlert(Settings settings) {
        return withStores(settings.alertId(), settings);
    }

    /** The properties of notify. */
    public static Properties ofNotify(Settings settings) {
        return withStores(settings.notifyId(), settings);
    }

    private static Properties withStores(String applicationId, Settings settings) {
        Properties properties = named(applicationId, settings);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedMemory.class);
        properties.put(SharedMemory.MEBIBYTES, Integer.toString(settings.stateMemory()));
        return properties;
    }

    /** The properties of intake, which keeps no state. */
    public static Properties ofIntake(Settings settings) {
        Properties properties = named(settings.intakeId(), settings);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RECORDS_OF_CLIENTS);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, RECORDS_OF_CLIENTS);
        return properties;
    }

    private static Properties named(String applicationId, Settings settings) {
        Properties properties = new Properties();
        // One commit of everything that a tick leads to may come late, but not so late that the group gives up on us.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), 15 * 60 * 1000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT);
        // What the topology keeps for itself bears the time of the log too; a broker that refused it would end the
        // instance.
        Topic.TIME_OF_THE_LOG.forEach((name, value) -> properties.put(StreamsConfig.topicPrefix(name), value));
        properties.putAll(settings.clients());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                settings.transactionTimeout().toMillis());
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), Room.COMPRESSION);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Store.MAX_VALUE_BYTES);
        properties.put(
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                settings.groupProtocol().name().toLowerCase(Locale.ROOT));
        if (settings.groupProtocol() == GroupProtocol.CLASSIC) {
            properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        } else {
            // The other protocol has no warm-up replicas, and Kafka warns at every start that it ignores the default.
            properties.put(StreamsConfig.MAX_WARMUP_REPLICAS_CONFIG, 0);
        }
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableOutputs.class);
        properties.put(UnwritableOutputs.DEAD_LETTERS, settings.deadLetters());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // There is no global store, and Kafka warns at every start where this is not set. Its constant is deprecated.
        properties.put("processing.exception.handler.global.enabled", true);
        return properties;
    }

    /** The properties of the registry client. */
    public static Map<String, Object> registry(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.clients());
        properties.put(RegistryConnection.URL, settings.schemaRegistry());
        return properties;
    }
}
