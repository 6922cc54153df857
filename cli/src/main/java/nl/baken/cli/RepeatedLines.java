package nl.baken.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Marker;

/**
 * Bounds the log of a service: of lines that say the same but for their values, such as every attempt to reach a broker that is away,
 * the first few of each minute are written.
 */
final class RepeatedLines extends TurboFilter {

    private static final int MOST = 5;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 1_000;

    private final LongSupplier clock;
    private final Map<String, Written> written = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** How often since when, in nanoseconds. */
    private record Written(long since, int times) {}

    /** @param clock in nanoseconds of any origin */
    RepeatedLines(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] values, Throwable failure) {
        // Logback asks with no format whether a level is on; what is below WARN is few, or was asked for.
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        return isOneTooMany(logger.getName() + ' ' + withoutNumbers(format)) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private synchronized boolean isOneTooMany(String line) {
        long now = clock.getAsLong();
        Written before = written.get(line);
        Written next = before == null || now - before.since() > MINUTE
                ? new Written(now, 1)
                : new Written(before.since(), before.times() + 1);
        written.put(line, next);
        return next.times() > MOST;
    }

    /** Clients of Kafka put names and numbers into the text itself. */
    private static String withoutNumbers(String format) {
        return format.replaceAll("\\d+", "0");
    }
}
