package nl.baken.streams.history;

import java.time.Instant;

/** Is told how far a replay is. */
@FunctionalInterface
public interface HistoryProgress {

    /** Everything up to this time of the log has been processed. */
    void reached(Instant moment);
}
