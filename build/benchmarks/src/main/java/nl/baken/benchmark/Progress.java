package nl.baken.benchmark;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;

/** How far long work is, on one line of a terminal; nothing where nobody watches. */
final class Progress {

    /** System property: true when somebody watches. */
    static final String WATCHED = "benchmark.watched";

    private static final boolean WATCHED_NOW = isWatched();
    private static final long NANOSECONDS_BETWEEN = 500_000_000;

    private final String what;
    private long last;

    /** @param what is done */
    Progress(String what) {
        this.what = what;
    }

    /** True when somebody watches: standard output is a terminal, or that of the program that started this one is. */
    static boolean isWatched() {
        return Boolean.getBoolean(WATCHED)
                || Optional.ofNullable(System.console())
                        .map(Console::isTerminal)
                        .orElse(false);
    }

    void reached(long done, long all) {
        if (WATCHED_NOW && System.nanoTime() - last > NANOSECONDS_BETWEEN) {
            last = System.nanoTime();
            System.err.printf(Locale.ROOT, "\r\033[K%s: %,d of %,d\r", what, done, all);
        }
    }

    void end() {
        if (WATCHED_NOW) {
            System.err.print("\r\033[K");
        }
    }
}
