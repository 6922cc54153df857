package nl.baken.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.baken.replay.history.ReplayProgress;

/** A bar for the files that are read, and then one for the events that are replayed. */
final class TwoBars implements ReplayProgress, AutoCloseable {

    private static final int WIDTH = 79;
    private static final long MEBIBYTE = 1024L * 1024;

    private ProgressBar reading;
    private ProgressBar replaying;

    private TwoBars() {}

    /** Nothing is shown to a terminal that nobody watches. */
    static TwoBars on(Terminal terminal) {
        return terminal.interactive() ? new TwoBars() : null;
    }

    @Override
    public void reading(long done, long all) {
        if (reading == null) {
            reading = bar("reading", " MiB", MEBIBYTE, all);
        }
        reading.stepTo(done);
    }

    @Override
    public void replaying(long done, long all) {
        if (replaying == null) {
            close();
            reading = null;
            replaying = bar("replaying", " events", 1, all);
        }
        replaying.stepTo(done);
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
        }
        if (replaying != null) {
            replaying.close();
        }
    }

    private static ProgressBar bar(String task, String unit, long size, long all) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(Math.max(1, all))
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .setUnit(unit, size)
                .setUpdateIntervalMillis(100)
                .continuousUpdate()
                .build();
    }
}
