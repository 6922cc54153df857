package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of an event that a signal of the model matched.
 *
 * @param until for safeguards, the moment from which it no longer counts, in milliseconds since 1970 UTC; null when the
 *     event has none
 * @param key what ties this event to another one (a warning to its answer); null when nothing does
 * @param values what else of the event a condition of the model needs, by the name of the field; null when nothing
 * @param statement what the event states of the thing with that key: the latest event with the same statement holds; null when each
 *     event counts
 * @param takenBack true when the event takes back what was stated before; null otherwise
 * @param open what the event leaves open: by the name of the field the values that its thing must have, with commas between
 *     them; null when nothing
 */
public record Match(
        Long until,
        String key,
        SortedMap<String, String> values,
        String statement,
        Boolean takenBack,
        SortedMap<String, String> open) {

    public static final Match PLAIN = new Match(null, null);

    public Match {
        open = open == null || open.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(open));
        values = values == null || values.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Match(Long until, String key) {
        this(until, key, null, null, null, null);
    }

    public Match(Long until, String key, SortedMap<String, String> values) {
        this(until, key, values, null, null, null);
    }

    /** Takes back what was stated of a thing before. */
    public static Match takenBack(Thing thing) {
        return new Match(null, thing.key(), null, thing.statement(), true, null);
    }

    /** The value of a field that was kept; null when the event has no value for it. */
    public String value(String field) {
        return values == null ? null : values.get(field);
    }

    boolean isTakenBack() {
        return takenBack != null;
    }

    /** True when both state the same of one thing, so that the later replaces the earlier. */
    boolean restates(Match other) {
        return statement != null
                && other.statement != null
                && Objects.equals(key, other.key)
                && Statement.base(statement).equals(Statement.base(other.statement));
    }

    /** True when the two are about things of one sort, so that only one about the same thing bears on the other. */
    public boolean isTiedTo(Match other) {
        return key != null && other.key != null && Thing.sameFamily(key, other.key);
    }

    /** True when the other bears on this one: it is about the same thing, or about none of that sort. */
    public boolean answers(Match other) {
        return !isTiedTo(other) || key.equals(other.key);
    }
}
