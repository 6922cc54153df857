package nl.baken.cloudevent;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.contract.EventType;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Writes an event as a CloudEvent, its attributes always in the same order. */
final class EnvelopeWriter {

    private static final String CLOCK = "urn:baken:clock";

    private final JsonGenerator json;
    private final ValueWriter values;

    EnvelopeWriter(JsonGenerator json) {
        this.json = json;
        this.values = new ValueWriter(json);
    }

    void write(SpecificRecord event, EventType type) throws IOException {
        json.writeStartObject();
        json.writeStringField(Attributes.SPEC_VERSION, Attributes.VERSION);
        json.writeStringField(Attributes.TYPE, type.cloudEventType());
        if (event instanceof ClockTicked tick) {
            tick(tick.getAt());
        } else if (!type.ofProject()) {
            control(event);
        } else {
            attributes((EventHeader) event.get(0));
            data(event, 1);
        }
        json.writeEndObject();
    }

    private void tick(Instant at) throws IOException {
        json.writeStringField("id", at.toString());
        json.writeStringField("source", CLOCK);
        json.writeStringField(Attributes.TIME, at.toString());
    }

    private void control(SpecificRecord event) throws IOException {
        json.writeStringField("id", event.get(ControlReader.ID).toString());
        json.writeStringField("source", ControlReader.SOURCE);
        json.writeStringField(Attributes.TIME, event.get(ControlReader.AT).toString());
        data(event, ControlReader.AT + 1);
    }

    private void attributes(EventHeader header) throws IOException {
        for (Map.Entry<String, String> attribute : Attributes.BY_FIELD.entrySet()) {
            Schema.Field field = header.getSchema().getField(attribute.getKey());
            Object value = header.get(field.pos());
            if (attribute.getValue().equals(Attributes.TIME)) {
                String time = Rfc3339.write(header.getOccurredAt(), header.getOccurredOffset());
                json.writeStringField(Attributes.TIME, time);
            } else if (value != null && !Boolean.FALSE.equals(value)) {
                json.writeFieldName(attribute.getValue());
                values.value(value, field.schema(), field.name());
            }
        }
        Schema extensions = header.getSchema().getField("extensions").schema().getValueType();
        for (Map.Entry<String, Object> extension : new TreeMap<>(header.getExtensions()).entrySet()) {
            json.writeFieldName(extension.getKey());
            values.value(extension.getValue(), extensions, extension.getKey());
        }
    }

    /** @param from position of the first field that no attribute holds */
    private void data(SpecificRecord event, int from) throws IOException {
        json.writeStringField(Attributes.CONTENT_TYPE, Attributes.JSON);
        json.writeObjectFieldStart(Attributes.DATA);
        values.fields(event, from);
        json.writeEndObject();
    }
}
