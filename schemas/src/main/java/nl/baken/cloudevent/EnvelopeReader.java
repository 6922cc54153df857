package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Excerpt;
import nl.baken.validation.ExtensionName;
import nl.baken.validation.Spelling;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Reads one CloudEvent. */
final class EnvelopeReader {

    private final ObjectNode envelope;
    private final List<Violation> problems = new ArrayList<>();
    private final RecordReader records = RecordReader.into(problems);

    private EnvelopeReader(ObjectNode envelope) {
        this.envelope = envelope;
    }

    static Read read(ObjectNode envelope) {
        return new EnvelopeReader(envelope).read();
    }

    private Read read() {
        refuseOther(Attributes.SPEC_VERSION, Attributes.VERSION::equals, Attributes.VERSION);
        Optional<EventType> type = type();
        if (type.isPresent() && !type.get().ofProject()) {
            return type.get().recordClass() == ClockTicked.class
                    ? TickReader.read(envelope, type.get(), problems)
                    : ControlReader.read(envelope, type.get(), problems);
        }
        refuseOther(Attributes.CONTENT_TYPE, EnvelopeReader::isJson, Attributes.JSON);
        EventHeader header = header();
        if (type.isEmpty()) {
            return new Read.Refused(problems);
        }
        SpecificRecord event = data(type.get());
        event.put(0, header);
        List<Violation> unfit = EventValidation.check(event).stream()
                .map(violation -> violation.at(Attributes.pathOf(violation.field())))
                .filter(violation -> !isEchoOfTime(violation))
                .toList();
        return Verdict.on(event, problems, unfit);
    }

    private Optional<EventType> type() {
        JsonNode json = envelope.path(Attributes.TYPE);
        Optional<EventType> type = json.isTextual() ? EventTypes.ofCloudEventType(json.textValue()) : Optional.empty();
        if (type.isEmpty()) {
            problems.add(json.isTextual() ? unknownType(json.textValue()) : noType(json));
        }
        return type;
    }

    private static Violation unknownType(String written) {
        List<String> known =
                EventTypes.all().stream().map(EventType::cloudEventType).toList();
        String expected = Spelling.closest(written, known)
                .map(near -> near + ", the closest type")
                .orElse("a type such as nl.baken.PhaseEntered.v1");
        return new Violation(Attributes.TYPE, ViolationReason.UNKNOWN_TYPE, Excerpt.ofText(written, false), expected);
    }

    private Violation noType(JsonNode json) {
        boolean absent = !isGiven(Attributes.TYPE);
        return new Violation(
                Attributes.TYPE,
                absent ? ViolationReason.MISSING : ViolationReason.WRONG_TYPE,
                JsonKind.of(json),
                "a type such as nl.baken.PhaseEntered.v1");
    }

    private void refuseOther(String attribute, Predicate<String> supported, String expected) {
        JsonNode json = envelope.path(attribute);
        if (isGiven(attribute) && !(json.isTextual() && supported.test(json.textValue()))) {
            problems.add(new Violation(
                    attribute, ViolationReason.UNSUPPORTED, JsonKind.excerpt(json, false), expected + " or nothing"));
        }
    }

    private static boolean isJson(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals(Attributes.JSON) || mediaType.endsWith("+json");
    }

    private EventHeader header() {
        EventHeader header = new EventHeader();
        Schema schema = header.getSchema();
        for (Map.Entry<String, String> attribute : Attributes.BY_FIELD.entrySet()) {
            if (isGiven(attribute.getValue()) || !attribute.getValue().equals(Attributes.RECORDED_TIME)) {
                Schema.Field field = schema.getField(attribute.getKey());
                records.field(header, field, given(attribute.getValue()), attribute.getValue());
            }
        }
        if (!isGiven(Attributes.RECORDED_TIME)) {
            header.put(schema.getField("recordedAt").pos(), header.getOccurredAt());
            header.put(schema.getField("recordedAtAssumed").pos(), true);
        }
        header.put(
                schema.getField(Attributes.OFFSET).pos(),
                Rfc3339.offsetInMinutes(envelope.path(Attributes.TIME).asText()));
        header.put(schema.getField("extensions").pos(), extensions(schema));
        return header;
    }

    /** CloudEvents takes null for absent. */
    private boolean isGiven(String attribute) {
        return envelope.hasNonNull(attribute);
    }

    private JsonNode given(String attribute) {
        if (!isGiven(attribute)) {
            return null;
        }
        JsonNode json = envelope.get(attribute);
        return attribute.equals(Attributes.RECORDED_ASSUMED) ? fromText(json) : json;
    }

    /** Where attributes travel as headers they are texts, true and false too. */
    private static JsonNode fromText(JsonNode json) {
        return switch (json.asText()) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> json;
        };
    }

    /** What is wrong with a time that was left out is wrong with the time that stands in for it. */
    private boolean isEchoOfTime(Violation violation) {
        return violation.field().equals(Attributes.RECORDED_TIME) && !isGiven(Attributes.RECORDED_TIME);
    }

    private Map<String, Object> extensions(Schema header) {
        Schema.Field field = header.getField("extensions");
        Map<String, Object> extensions = new TreeMap<>();
        for (Map.Entry<String, JsonNode> attribute : envelope.properties()) {
            if (!ExtensionName.RESERVED.contains(attribute.getKey())
                    && !attribute.getValue().isNull()) {
                Object value = records.values()
                        .value(attribute.getValue(), field.schema().getValueType(), field, attribute.getKey());
                extensions.put(attribute.getKey(), value);
            }
        }
        return Collections.unmodifiableMap(extensions);
    }

    private SpecificRecord data(EventType type) {
        JsonNode json = envelope.path(Attributes.DATA);
        if (json.isObject()) {
            return (SpecificRecord) records.readData(json, type, Attributes.DATA);
        }
        problems.add(new Violation(
                Attributes.DATA,
                json.isMissingNode() ? ViolationReason.MISSING : ViolationReason.WRONG_TYPE,
                envelope.has(Attributes.BINARY_DATA) ? "data in base64" : JsonKind.of(json),
                "an object with the fields of " + type.name()));
        return (SpecificRecord) RecordReader.empty(type.schema());
    }
}
