package nl.baken.streams.topology.store;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How state is kept: on disk, in a changelog topic, and the latest values in a cache or not. */
public final class Store {

    /**
     * The largest value of a store, in bytes. A dossier is bounded, but a project that fills every one of its bounds
     * with the longest texts has more than the megabyte that Kafka takes by default.
     */
    public static final int MAX_VALUE_BYTES = 32 * 1024 * 1024;

    private static final Map<String, String> CHANGELOG =
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_VALUE_BYTES));

    private Store() {}

    /** A store of this name, whose changelog bears it too. */
    public static <K, V> StoreBuilder<KeyValueStore<K, V>> keyValue(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(CHANGELOG)
                .withCachingEnabled();
    }

    /**
     * The same without a cache before it: for stores that are queried from outside, since a cache would hide the latest
     * values, and for those that are written once per commit anyway.
     */
    public static <K, V> StoreBuilder<KeyValueStore<K, V>> uncached(String name, Serde<K> keys, Serde<V> values) {
        return keyValue(name, keys, values).withCachingDisabled();
    }
}
