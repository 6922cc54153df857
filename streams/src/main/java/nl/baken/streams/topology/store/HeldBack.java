package nl.baken.streams.topology.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The values of a store, of which the ones used last stay in memory as they are, and the ones that changed are written when
 * somebody says so: once, however often they changed.
 *
 * @param <V> type of the values in memory
 * @param <S> type of the values in the store
 */
public final class HeldBack<V, S> {

    private final KeyValueStore<String, S> store;
    private final Function<S, V> fromStore;
    private final Function<V, S> toStore;
    private final Map<String, S> unwritten = new LinkedHashMap<>();
    private final Map<String, V> remembered;

    /**
     * A view of a store.
     *
     * @param fromStore is given null for a key that has no value
     * @param remembered how many values stay in memory although they are written, at least 1
     */
    public HeldBack(KeyValueStore<String, S> store, Function<S, V> fromStore, Function<V, S> toStore, int remembered) {
        this.store = store;
        this.fromStore = fromStore;
        this.toStore = toStore;
        this.remembered = new LeastRecentlyUsed<>(remembered);
    }

    /** The value of a key; what {@code fromStore} makes of null when it has none. */
    public V get(String key) {
        V known = remembered.get(key);
        if (known != null) {
            return known;
        }
        S latest = unwritten.get(key);
        return fromStore.apply(latest == null ? store.get(key) : latest);
    }

    public void put(String key, V value) {
        unwritten.put(key, toStore.apply(value));
        remembered.put(key, value);
    }

    /** How many values have not been written. */
    public int unwritten() {
        return unwritten.size();
    }

    /** Writes the values that changed. */
    public void write() {
        unwritten.forEach(store::put);
        unwritten.clear();
    }
}
