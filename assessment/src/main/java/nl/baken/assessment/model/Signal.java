package nl.baken.assessment.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.dossier.Keys;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.ProjectZone;
import nl.baken.assessment.dossier.Thing;
import nl.baken.assessment.time.Days;
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

    /**
     * True when an event takes back what was stated of a thing before: it is of a kind that the signal is about, and each
     * of the patterns of that kind has a field that the event gives another value.
     */
    boolean takesBack(SpecificRecord event) {
        boolean asked = false;
        for (Pattern pattern : patterns) {
            if (pattern.isAbout(event)) {
                asked = true;
                if (!pattern.contradicts(event)) {
                    return false;
                }
            }
        }
        return asked;
    }

    /**
     * What the dossier keeps of an event that matches.
     *
     * @param thing what the event is about; null when that has no name
     */
    Match match(SpecificRecord event, Thing thing) {
        return match(event, thing, null);
    }

    /** The same of an event that matches if its thing is known to be what the event leaves open. */
    Optional<Match> matchOfOpen(SpecificRecord event, Thing thing) {
        if (!narrowing.accepts(event)) {
            return Optional.empty();
        }
        return patterns.stream()
                .filter(pattern -> pattern.isAbout(event))
                .map(pattern -> pattern.open(event))
                .flatMap(Optional::stream)
                .findFirst()
                .map(open -> match(event, thing, open));
    }

    private Match match(SpecificRecord event, Thing thing, SortedMap<String, String> open) {
        Long until = event instanceof SafeguardRecorded safeguard ? endOf(safeguard) : null;
        boolean named = thing != null && (key == null || thing.id().equals(keyOf(event)));
        if (named) {
            return new Match(until, thing.key(), valuesOf(event), thing.statement(), null, open);
        }
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
        return value == null ? null : Keys.of(value.toString());
    }

    /** A last day counts in full: the moment after it, in the zone of the event. */
    private static Long endOf(SafeguardRecorded safeguard) {
        LocalDate lastDay = safeguard.getValidUntil();
        return lastDay == null
                ? null
                : Days.end(lastDay, ProjectZone.of(safeguard.getHeader().getZone()))
                        .toEpochMilli();
    }
}
