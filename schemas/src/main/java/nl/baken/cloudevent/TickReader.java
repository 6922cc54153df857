package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.contract.EventType;
import nl.baken.event.ClockTicked;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;

/** Parses a tick of the clock: a CloudEvent of which only the time is read. */
final class TickReader {

    private TickReader() {}

    static Read read(ObjectNode envelope, EventType type, List<Violation> problems) {
        ClockTicked tick = new ClockTicked();
        RecordReader records = RecordReader.into(problems);
        records.field(tick, type.schema().getField("at"), envelope.get(Attributes.TIME), Attributes.TIME);
        refuseOthers(envelope, problems);
        refuseOtherTime(envelope, type, tick, problems);
        List<Violation> unfit = EventValidation.check(tick).stream()
                .map(violation -> violation.at(Attributes.TIME))
                .toList();
        return Verdict.on(tick, problems, unfit);
    }

    private static void refuseOthers(ObjectNode envelope, List<Violation> problems) {
        envelope.fieldNames().forEachRemaining(name -> {
            if (!Attributes.WITHOUT_PROJECT.contains(name)) {
                problems.add(new Violation(
                        name, ViolationReason.UNKNOWN_FIELD, "an attribute of that name", "no more than a time"));
            }
        });
    }

    /** The data of a tick, when there are any, may only repeat the time. */
    private static void refuseOtherTime(
            ObjectNode envelope, EventType type, ClockTicked tick, List<Violation> problems) {
        JsonNode data = envelope.path(Attributes.DATA);
        if (data.isMissingNode() || data.isNull() || (data.isObject() && data.isEmpty())) {
            return;
        }
        List<Violation> ofData = new ArrayList<>();
        ClockTicked repeated = (ClockTicked) RecordReader.into(ofData).readData(data, type, Attributes.DATA);
        problems.addAll(ofData);
        if (ofData.isEmpty() && !Objects.equals(repeated.getAt(), tick.getAt())) {
            problems.add(new Violation(
                    "data.at", ViolationReason.CONTRADICTION, repeated.getAt().toString(), "the same as time"));
        }
    }
}
