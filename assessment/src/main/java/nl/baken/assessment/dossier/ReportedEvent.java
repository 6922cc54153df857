package nl.baken.assessment.dossier;

import java.util.List;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that is taken into a dossier.
 *
 * @param header that of the event
 * @param stamp the place of the event in the order of what was true
 * @param matched the signals of the model that the event belongs to
 */
public record ReportedEvent(EventHeader header, Stamp stamp, SpecificRecord event, List<SignalMatch> matched) {

    static ReportedEvent of(EventHeader header, SpecificRecord event, List<SignalMatch> matched) {
        return new ReportedEvent(header, Stamp.of(header), event, matched);
    }
}
