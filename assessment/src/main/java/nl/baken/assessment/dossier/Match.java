package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of an event that a signal of the model matched.
 *
 * @param until for safeguards, the moment from which it no longer counts, in milliseconds since 1970 UTC; null when the
 *     event has none
 * @param key what ties this event to another one (a warning to its answer); null when nothing does
 * @param values what else of the event a condition of the model needs, by the name of the field; null when nothing
 */
public record Match(Long until, String key, SortedMap<String, String> values) {

    public static final Match PLAIN = new Match(null, null);

    public Match {
        values = values == null || values.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Match(Long until, String key) {
        this(until, key, null);
    }

    /** The value of a field that was kept; null when the event has no value for it. */
    public String value(String field) {
        return values == null ? null : values.get(field);
    }
}
