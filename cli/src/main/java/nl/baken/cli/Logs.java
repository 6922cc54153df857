package nl.baken.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** How much is logged: little, because commands report themselves what went wrong. */
final class Logs {

    private static final String CHOSEN = "baken.log";

    private Logs() {}

    /** A service has no other way to show what it does. Whoever chose a level with {@code -Dbaken.log} keeps it. */
    static void ofService() {
        if (System.getProperty(CHOSEN) == null) {
            level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
            level("nl.baken", Level.INFO);
        }
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(new RepeatedLines(System::nanoTime));
        }
    }

    private static void level(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
