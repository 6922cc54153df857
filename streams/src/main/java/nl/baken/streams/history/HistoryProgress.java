package nl.baken.streams.history;

import java.time.Instant;

/** Listener of the progress of a history run. */
@FunctionalInterface
public interface HistoryProgress {

    /** Everything up to this time of the log has been processed. */
    void reached(Instant moment);
}
