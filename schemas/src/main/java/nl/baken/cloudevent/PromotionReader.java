package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.contract.EventType;
import nl.baken.event.ModelPromoted;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.avro.Schema;

/** Parses the promotion of a model: a CloudEvent without a project, of which the source is ignored. */
final class PromotionReader {

    /** Attribute by field of the record. */
    static final Map<String, String> BY_FIELD = byField();

    private static final Set<String> ATTRIBUTES = Set.of(
            Attributes.SPEC_VERSION,
            Attributes.TYPE,
            "id",
            "source",
            Attributes.TIME,
            Attributes.CONTENT_TYPE,
            Attributes.DATA);

    private PromotionReader() {}

    static Read read(ObjectNode envelope, EventType type, List<Violation> problems) {
        RecordReader records = RecordReader.into(problems);
        ModelPromoted promotion = data(envelope, type, records);
        BY_FIELD.forEach((name, attribute) -> {
            Schema.Field field = type.schema().getField(name);
            records.field(promotion, field, given(envelope, attribute), attribute);
        });
        envelope.fieldNames().forEachRemaining(name -> {
            if (!ATTRIBUTES.contains(name)) {
                problems.add(new Violation(
                        name,
                        ViolationReason.UNKNOWN_FIELD,
                        "an attribute of that name",
                        "no more than id, source, time and data: a promotion is of no project"));
            }
        });
        List<Violation> unfit = EventValidation.check(promotion).stream()
                .map(violation -> violation.at(
                        BY_FIELD.getOrDefault(violation.field(), Attributes.DATA + "." + violation.field())))
                .toList();
        return Verdict.on(promotion, problems, unfit);
    }

    private static ModelPromoted data(ObjectNode envelope, EventType type, RecordReader records) {
        JsonNode json = envelope.path(Attributes.DATA);
        if (json.isObject()) {
            return (ModelPromoted) records.readOthers(json, type, BY_FIELD.keySet(), Attributes.DATA);
        }
        records.problems()
                .add(new Violation(
                        Attributes.DATA,
                        json.isMissingNode() ? ViolationReason.MISSING : ViolationReason.WRONG_TYPE,
                        JsonKind.of(json),
                        "an object with the fields of " + type.name()));
        return (ModelPromoted) RecordReader.empty(type.schema());
    }

    private static JsonNode given(ObjectNode envelope, String attribute) {
        return envelope.hasNonNull(attribute) ? envelope.get(attribute) : null;
    }

    private static Map<String, String> byField() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("promotionId", "id");
        attributes.put("at", Attributes.TIME);
        return attributes;
    }
}
