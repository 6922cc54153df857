package nl.baken.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.cloudevent.RecordJson;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import org.apache.avro.specific.SpecificRecord;

/** An event on one line: when, what, and where it was read. */
public final class EventNotes implements UnaryOperator<String> {

    private static final String REPORT_LINE = "reportline";
    private static final int LONGEST = 90;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, SpecificRecord> events = new HashMap<>();
    private final Words words;

    /** @param known events to describe; others are shown by their id */
    public EventNotes(Words words, Collection<? extends SpecificRecord> known) {
        this.words = words;
        known.forEach(event -> EventTypes.headerOf(event)
                .ifPresent(header -> events.put(Stamp.identity(header.getSource(), header.getEventId()), event)));
    }

    /** @param event as {@code source#eventId} */
    @Override
    public String apply(String event) {
        SpecificRecord record = events.get(event);
        if (record == null) {
            return event;
        }
        EventHeader header = EventTypes.headerOf(record).orElseThrow();
        Object line = header.getExtensions().get(REPORT_LINE);
        String described = when(header) + "  " + record.getSchema().getName() + details(record);
        return line == null ? described : words.text("event.report-line", described, line);
    }

    private String when(EventHeader header) {
        String day = words.day(header.getOccurredAt());
        return header.getOccurredPrecision() == Precision.SYNTHETIC
                ? words.text("event.undated")
                : header.getOccurredPrecision() == Precision.YEAR ? day.substring(day.length() - 4) : day;
    }

    private static String details(SpecificRecord record) {
        try {
            ObjectNode fields = (ObjectNode) JSON.readTree(RecordJson.write(record));
            fields.remove(List.of("header", "profile"));
            String text = fields.properties().stream()
                    .filter(field -> field.getValue().isValueNode())
                    .map(field -> field.getKey() + " " + plain(field.getValue()))
                    .collect(Collectors.joining(", "));
            String fits = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
            return fits.isEmpty() ? "" : ": " + fits;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("RecordJson wrote what is no JSON", e);
        }
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
