package nl.baken.streams.topology.store;

import java.util.ArrayList;
import java.util.List;
import nl.baken.output.ModelRef;

/**
 * The state that a task keeps for its partition.
 *
 * @param lastTick the latest time that the log told, in milliseconds since 1970 UTC; null before the first tick
 * @param waiting ticks at which projects may still be due, earliest first, likewise
 * @param modelId the model that all state of the partition was computed with
 * @param activeRun which run is active; null before the first activation, when it is the first run
 */
public record PartitionClock(
        Long lastTick,
        List<Long> waiting,
        String modelId,
        String modelVersion,
        String modelDigest,
        ActiveRun activeRun) {

    public PartitionClock {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
    }

    public static PartitionClock unset(ModelRef model) {
        return new PartitionClock(null, List.of(), model.getId(), model.getVersion(), model.getDigest(), null);
    }

    /** The same model, at a later time, at which projects may be due. */
    public PartitionClock at(long tick) {
        List<Long> longer = new ArrayList<>(waiting);
        longer.add(tick);
        return new PartitionClock(tick, longer, modelId, modelVersion, modelDigest, activeRun);
    }

    /** The same without the earliest of the ticks that wait. */
    public PartitionClock done(long tick) {
        if (waiting.isEmpty() || waiting.getFirst() != tick) {
            throw new IllegalStateException("The tick " + tick + " is not the first of those that wait: " + waiting);
        }
        return new PartitionClock(
                lastTick, waiting.subList(1, waiting.size()), modelId, modelVersion, modelDigest, activeRun);
    }

    /** The same time, and what is known of the run that is active. */
    public PartitionClock with(ActiveRun next) {
        return new PartitionClock(lastTick, waiting, modelId, modelVersion, modelDigest, next);
    }

    public boolean isOf(ModelRef model) {
        return modelDigest.equals(model.getDigest());
    }
}
