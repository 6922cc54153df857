package nl.baken.topic;

import java.util.Objects;

/**
 * The key of a record in {@code project-indicators}: which indicator of what. Records are partitioned by the first part.
 *
 * @param scopeId id of what it is the indicator of, a project; may have slashes, not null
 * @param indicator id of the indicator; has no slash, not null
 */
public record IndicatorKey(String scopeId, String indicator) {

    private static final char BETWEEN = '/';

    public IndicatorKey {
        Objects.requireNonNull(scopeId, "scopeId");
        if (indicator.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("Indicator \"" + indicator + "\": an id of an indicator has no slash");
        }
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if there is no slash in it
     */
    public static IndicatorKey of(String key) {
        int between = key.lastIndexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("Key \"" + key + "\": a scope, a slash and an indicator are expected");
        }
        return new IndicatorKey(key.substring(0, between), key.substring(between + 1));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return scopeId + BETWEEN + indicator;
    }
}
