package nl.baken.connect.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of every channel that say when to try again. */
public final class RetrySettings {

    private static final String BACKOFF = "retry.backoff.ms";
    private static final String BACKOFF_MAX = "retry.backoff.max.ms";
    private static final String ATTEMPTS = "retry.max.attempts";

    private RetrySettings() {}

    /** Adds them to the settings of a channel. */
    public static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        BACKOFF,
                        ConfigDef.Type.LONG,
                        500L,
                        Range.between(1, 3_600_000),
                        Importance.LOW,
                        "Milliseconds to wait after the first failure. Doubles at every next one.")
                .define(
                        BACKOFF_MAX,
                        ConfigDef.Type.LONG,
                        60_000L,
                        Range.between(1, 3_600_000),
                        Importance.LOW,
                        "Milliseconds to wait at most, unless the receiver asks for more (Retry-After, up to an hour).")
                .define(
                        ATTEMPTS,
                        ConfigDef.Type.INT,
                        100,
                        Range.atLeast(0),
                        Importance.MEDIUM,
                        "Attempts after which an alert counts as refused: with the other defaults after an hour or"
                                + " more. 0 is to go on until it is taken, while the alerts of all steering groups may"
                                + " wait for it.");
    }

    /**
     * What is wrong with them together, by the name of the setting to change.
     *
     * @param values of all settings, as parsed; those that are wrong by themselves are null or missing
     */
    public static Optional<Map.Entry<String, String>> problem(Map<String, Object> values) {
        return values.get(BACKOFF) instanceof Long first
                        && values.get(BACKOFF_MAX) instanceof Long longest
                        && longest < first
                ? Optional.of(Map.entry(BACKOFF_MAX, "must not be less than " + BACKOFF))
                : Optional.empty();
    }

    /** As they are set. */
    public static RetryPolicy of(AbstractConfig config) {
        return new RetryPolicy(
                Duration.ofMillis(config.getLong(BACKOFF)),
                Duration.ofMillis(config.getLong(BACKOFF_MAX)),
                config.getInt(ATTEMPTS));
    }
}
