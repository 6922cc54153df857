package nl.baken.streams.topology.store;

import java.time.Instant;
import nl.baken.output.ActivationRef;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;

/**
 * Which run is active in a partition: that of the last activation that was read there and held.
 *
 * @param ordinal how many activations the partition held up to this one: a function of the log, so that every run that
 *     reads the partition, and every replay of it, gives the same activation the same number
 * @param at when it was decided, in milliseconds since 1970 UTC
 * @param run name of the run
 * @param handedOver whether the run before it has handed over
 * @param takenOver whether this run has taken over all its projects; null or false when it is another run
 * @param upTo id of the last project that it has taken over in the order of the store; null when it has none
 */
public record ActiveRun(
        String activationId,
        long ordinal,
        long at,
        String run,
        String applicationId,
        String modelDigest,
        String before,
        boolean handedOver,
        Boolean takenOver,
        String upTo) {

    /**
     * True when an activation holds: after the run that is active, and when that one has all of the public topics.
     *
     * @param active null before the first activation
     * @param first name of the run that is active then
     */
    public static boolean holds(RunActivated activation, ActiveRun active, String first) {
        String name = active == null ? first : active.run;
        return (activation.getAfter() == null || activation.getAfter().equals(name))
                && (active == null || active.handedOver);
    }

    /**
     * The active run after one more activation.
     *
     * @param active null when this is the first
     */
    public static ActiveRun after(ActiveRun active, RunActivated activation, String first) {
        Run run = activation.getRun();
        return new ActiveRun(
                activation.getActivationId(),
                active == null ? 1 : active.ordinal + 1,
                activation.getAt().toEpochMilli(),
                run.getName(),
                run.getApplicationId(),
                run.getModel().getDigest(),
                active == null ? first : active.run,
                false,
                null,
                null);
    }

    /** The same when the run before it has handed over. */
    public ActiveRun withHandedOver() {
        return with(true, takenOver, upTo);
    }

    /** The same when this run has taken over its projects up to this one. */
    public ActiveRun withTakenOverUpTo(String projectId) {
        return with(handedOver, takenOver, projectId);
    }

    /** The same when this run has taken over all. */
    public ActiveRun withTakenOver() {
        return with(handedOver, true, null);
    }

    /** True when this run has nothing left to take over. */
    public boolean isTakenOver() {
        return takenOver != null && takenOver;
    }

    private ActiveRun with(boolean over, Boolean taken, String last) {
        return new ActiveRun(activationId, ordinal, at, run, applicationId, modelDigest, before, over, taken, last);
    }

    /** The activation, as the outputs refer to it. */
    public ActivationRef ref() {
        return new ActivationRef(activationId, ordinal, Instant.ofEpochMilli(at));
    }
}
