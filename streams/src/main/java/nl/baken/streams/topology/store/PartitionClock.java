package nl.baken.streams.topology.store;

import nl.baken.output.ModelRef;

/**
 * The state that a task keeps for its partition.
 *
 * @param lastTick the time of the latest tick, in milliseconds since 1970 UTC; null before the first tick
 * @param modelId the model that all state of the partition was computed with
 * @param activeRun which run alerting listens to; null before the first promotion, when it is the live run
 */
public record PartitionClock(
        Long lastTick, String modelId, String modelVersion, String modelDigest, ActiveRun activeRun) {

    public static PartitionClock unset(ModelRef model) {
        return new PartitionClock(null, model.getId(), model.getVersion(), model.getDigest(), null);
    }

    /** The same model, at another time. */
    public PartitionClock at(long tick) {
        return new PartitionClock(tick, modelId, modelVersion, modelDigest, activeRun);
    }

    /** The same time, and another run that alerting listens to. */
    public PartitionClock with(ActiveRun next) {
        return new PartitionClock(lastTick, modelId, modelVersion, modelDigest, next);
    }

    public boolean isOf(ModelRef model) {
        return modelDigest.equals(model.getDigest());
    }
}
