package nl.baken.assessment.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.assessment.dossier.Mark;
import nl.baken.event.SafeguardRecorded;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events that mean the same to the model.
 *
 * @param id names the signal within the model; the trace in the dossier has the same name
 * @param patterns an event belongs to the signal when it matches one of these
 * @param key field that ties an event of this signal to one of another; null when nothing does
 */
public record Signal(String id, List<Pattern> patterns, String key) {

    public Signal {
        patterns = List.copyOf(patterns);
    }

    public boolean matches(SpecificRecord event) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(event));
    }

    /** What the dossier keeps of an event that matches. */
    public Mark mark(SpecificRecord event) {
        Long until = event instanceof SafeguardRecorded safeguard ? endOf(safeguard.getValidUntil()) : null;
        return until == null && key == null ? Mark.PLAIN : new Mark(until, keyOf(event));
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
