package nl.baken.server.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Up to when Baken has computed, by the ticks that it passes on: in each partition up to its own latest one. */
public final class Clock {

    private final Map<Integer, Instant> byPartition = new ConcurrentHashMap<>();

    void ticked(int partition, Instant at) {
        byPartition.merge(partition, at, (known, now) -> known.isAfter(now) ? known : now);
    }

    /** The earliest of the latest ticks of the partitions; empty when none was read. */
    public Optional<Instant> computedUntil() {
        return byPartition.values().stream().min(Instant::compareTo);
    }

    Map<Integer, Instant> ticks() {
        return Map.copyOf(byPartition);
    }
}
