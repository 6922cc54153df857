package nl.baken.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.baken.streams.history.HistoryProgress;

/** A bar on the terminal that runs through the days of a log. */
final class DayBar implements HistoryProgress, AutoCloseable {

    private static final int WIDTH = 79;

    private final ProgressBar bar;
    private final Instant first;

    private DayBar(ProgressBar bar, Instant first) {
        this.bar = bar;
        this.first = first;
    }

    /** Nothing is shown to a terminal that nobody watches. */
    static DayBar between(Instant first, Instant last, String task, Terminal terminal) {
        if (!terminal.interactive()) {
            return new DayBar(null, first);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(Math.max(1, ChronoUnit.DAYS.between(first, last)))
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .setUnit("", 1)
                .setUpdateIntervalMillis(100)
                .hideEta()
                .continuousUpdate()
                .build();
        return new DayBar(bar, first);
    }

    @Override
    public void reached(Instant moment) {
        if (bar != null) {
            bar.stepTo(ChronoUnit.DAYS.between(first, moment));
            bar.setExtraMessage(" " + moment.atZone(ZoneOffset.UTC).getYear());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
