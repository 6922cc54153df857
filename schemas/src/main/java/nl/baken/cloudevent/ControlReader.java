package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.contract.EventType;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Parses what Baken writes into every partition, such as the activation of a run: a CloudEvent without a project, of which
 * the source is ignored. Its first field is the id, its second the time.
 */
final class ControlReader {

    /** Position of the field that is the CloudEvents {@code id}. */
    static final int ID = 0;

    /** Position of the field that is the CloudEvents {@code time}. */
    static final int AT = 1;

    /** What such an event is written with as its source. */
    static final String SOURCE = "urn:baken:control";

    private ControlReader() {}

    static Read read(ObjectNode envelope, EventType type, List<Violation> problems) {
        Map<String, String> attributeByField = attributes(type.schema());
        RecordReader records = RecordReader.into(problems);
        SpecificRecord event = data(envelope, type, attributeByField.keySet(), records);
        attributeByField.forEach((name, attribute) -> {
            Schema.Field field = type.schema().getField(name);
            records.field(event, field, given(envelope, attribute), attribute);
        });
        envelope.fieldNames().forEachRemaining(name -> {
            if (!Attributes.WITHOUT_PROJECT.contains(name)) {
                problems.add(new Violation(
                        name,
                        ViolationReason.UNKNOWN_FIELD,
                        "an attribute of that name",
                        "no more than id, source, time and data: " + type.name() + " is of no project"));
            }
        });
        List<Violation> unfit = EventValidation.check(event).stream()
                .map(violation -> violation.at(
                        attributeByField.getOrDefault(violation.field(), Attributes.DATA + "." + violation.field())))
                .toList();
        return Verdict.on(event, problems, unfit);
    }

    private static SpecificRecord data(
            ObjectNode envelope, EventType type, Set<String> ofAttributes, RecordReader records) {
        JsonNode json = envelope.path(Attributes.DATA);
        if (json.isObject()) {
            return (SpecificRecord) records.readOthers(json, type, ofAttributes, Attributes.DATA);
        }
        records.problems()
                .add(new Violation(
                        Attributes.DATA,
                        json.isMissingNode() ? ViolationReason.MISSING : ViolationReason.WRONG_TYPE,
                        JsonKind.of(json),
                        "an object with the fields of " + type.name()));
        return (SpecificRecord) RecordReader.empty(type.schema());
    }

    private static JsonNode given(ObjectNode envelope, String attribute) {
        return envelope.hasNonNull(attribute) ? envelope.get(attribute) : null;
    }

    private static Map<String, String> attributes(Schema schema) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(schema.getFields().get(ID).name(), "id");
        attributes.put(schema.getFields().get(AT).name(), Attributes.TIME);
        return attributes;
    }
}
