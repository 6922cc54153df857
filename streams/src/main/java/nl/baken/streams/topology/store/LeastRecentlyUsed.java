package nl.baken.streams.topology.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded map that forgets what was not asked for longest. */
final class LeastRecentlyUsed<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    LeastRecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
