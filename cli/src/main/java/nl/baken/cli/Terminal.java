package nl.baken.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for all that is not a result
 * @param interactive true when somebody watches: progress is shown
 * @param colour true when colours are shown
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, boolean colour) {

    /** Colours as <a href="https://no-color.org">no-color.org</a> wants them. */
    static Terminal ofProcess(PrintWriter out, PrintWriter err) {
        // There is none when output goes to a file or a pipe, whatever Java 22 promised.
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        String noColour = System.getenv("NO_COLOR");
        boolean colour = watched && (noColour == null || noColour.isEmpty());
        return new Terminal(VisibleText.on(out, colour), VisibleText.on(err, colour), watched, colour);
    }

    static Terminal unwatched(PrintWriter out, PrintWriter err) {
        return new Terminal(VisibleText.on(out, false), VisibleText.on(err, false), false, false);
    }
}
