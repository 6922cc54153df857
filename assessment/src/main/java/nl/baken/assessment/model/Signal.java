package nl.baken.assessment.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.dossier.Match;
import nl.baken.event.SafeguardRecorded;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events that mean the same to the model.
 *
 * @param id names the signal within the model; the matches in the dossier have the same name
 * @param patterns an event belongs to the signal when it matches one of these
 * @param key field that ties an event of this signal to one of another; null when nothing does
 * @param narrowing what must hold of the event beside that
 * @param kept fields of one value each that a match keeps, for a condition that needs them later
 */
public record Signal(String id, List<Pattern> patterns, String key, Narrowing narrowing, SortedSet<String> kept) {

    public Signal {
        patterns = List.copyOf(patterns);
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    }

    public Signal(String id, List<Pattern> patterns, String key) {
        this(id, patterns, key, Narrowing.NONE, Collections.emptySortedSet());
    }

    public boolean matches(SpecificRecord event) {
        for (Pattern pattern : patterns) {
            if (pattern.matches(event)) {
                return narrowing.accepts(event);
            }
        }
        return false;
    }

    /** What the dossier keeps of an event that matches. */
    public Match match(SpecificRecord event) {
        Long until = event instanceof SafeguardRecorded safeguard ? endOf(safeguard.getValidUntil()) : null;
        boolean plain = until == null && key == null && kept.isEmpty();
        return plain ? Match.PLAIN : new Match(until, keyOf(event), valuesOf(event));
    }

    private SortedMap<String, String> valuesOf(SpecificRecord event) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String field : kept) {
            FieldValues.of(event, field).ifPresent(value -> values.put(field, value.getFirst()));
        }
        return values;
    }

    private String keyOf(SpecificRecord event) {
        Schema.Field field = key == null ? null : event.getSchema().getField(key);
        Object value = field == null ? null : event.get(field.pos());
        return value == null ? null : value.toString();
    }

    /** A last day counts in full: the moment after it, UTC. */
    private static Long endOf(LocalDate lastDay) {
        return lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
