package nl.baken.replay.history;

/** Is told how far a backtest is. Called by the thread that started it. */
public interface ReplayProgress {

    /** Tells nobody. */
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
