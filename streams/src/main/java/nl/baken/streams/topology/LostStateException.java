package nl.baken.streams.topology;

import java.io.Serial;
import nl.baken.run.Run;
import nl.baken.run.RunStatus;

/** A run has begun to process a partition before, and its state is not there any more. */
public final class LostStateException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LostStateException(Run run, RunStatus told) {
        super("Run " + run.getName() + " has begun to process partition " + told.getPartition()
                + " before, as application "
                + told.getRun().getApplicationId() + ", and application " + run.getApplicationId()
                + " has no state of it. Without its state the run would tell again what it has told, so it ends. If its"
                + " application-id was changed, change it back; if its changelog topics are gone, start another run"
                + " (baken run --run NAME, with a name that no run has), which computes the state from the log, and"
                + " make it the active one when it has caught up: baken runs activate NAME --take-over.");
    }
}
