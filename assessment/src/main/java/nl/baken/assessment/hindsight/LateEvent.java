package nl.baken.assessment.hindsight;

import java.time.Instant;
import java.util.List;

/**
 * An event that became known after an assessment had been published of a time at which it was true already.
 *
 * @param event its identity, as {@code source#eventId}
 * @param record name of its record, such as IncidentReported
 * @param occurredAt when it was true
 * @param recordedAt when its source took it in
 * @param knownAt from when on published assessments rest on it, in the time of the log
 * @param onArrival what it changed when it arrived: its weight by then, which may have faded, on the evidence of then
 */
public record LateEvent(
        String event, String record, Instant occurredAt, Instant recordedAt, Instant knownAt, List<Effect> onArrival) {

    public LateEvent {
        onArrival = onArrival == null ? List.of() : List.copyOf(onArrival);
    }
}
