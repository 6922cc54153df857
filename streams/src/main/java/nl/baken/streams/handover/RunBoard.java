package nl.baken.streams.handover;

import java.util.Optional;
import nl.baken.run.RunStatus;
import nl.baken.run.RunTakenOver;

/** What the topic of runs has about a run, for who begins to process a partition as that run. */
public interface RunBoard {

    /**
     * What stands there of a run in a partition.
     *
     * @param status what it did in the partition when it last told; empty when it has never begun to read it
     * @param takenOver that it was taken over without its doing; empty when it never was
     */
    record Notes(Optional<RunStatus> status, Optional<RunTakenOver> takenOver) {

        /** Of a run that is new. */
        public static final Notes NONE = new Notes(Optional.empty(), Optional.empty());

        /** The number of the activation before which the run may not publish in the partition; 0 when it may. */
        public long silentBefore(int partition) {
            return takenOver
                    .map(RunTakenOver::getOrdinals)
                    .filter(ordinals -> partition < ordinals.size())
                    .map(ordinals -> ordinals.get(partition))
                    .orElse(0L);
        }
    }

    /** What stands there now. */
    Notes read(String run, int partition);
}
