package nl.baken.streams.topology;

import nl.baken.streams.topology.store.PartitionClock;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Passes on what a partition has while this run is the one that is named in it, or only while it is not. */
final class OfActiveRun<V> extends ContextualProcessor<String, V, String, V> {

    private final RunRole role;
    private final boolean wanted;

    /** @param wanted true to pass on while the run is named, false while it is not */
    OfActiveRun(RunRole role, boolean wanted) {
        this.role = role;
        this.wanted = wanted;
    }

    @Override
    public void process(Record<String, V> received) {
        KeyValueStore<Integer, PartitionClock> clocks = context().getStateStore(AssessTopology.CLOCK);
        PartitionClock clock = clocks.get(context().taskId().partition());
        if (role.isNamed(clock == null ? null : clock.activeRun()) == wanted) {
            context().forward(received);
        }
    }
}
