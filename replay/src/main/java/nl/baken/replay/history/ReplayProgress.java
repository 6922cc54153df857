package nl.baken.replay.history;

/** Listener of the progress of a backtest, called on the thread that started it. */
public interface ReplayProgress {

    /** Shows nothing. */
    ReplayProgress NONE = new ReplayProgress() {
        @Override
        public void reading(long done, long all) {}

        @Override
        public void replaying(long done, long all) {}
    };

    /** Bytes of the files. */
    void reading(long done, long all);

    /** Events of the histories. */
    void replaying(long done, long all);
}
