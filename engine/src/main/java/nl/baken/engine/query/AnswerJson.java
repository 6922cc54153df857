package nl.baken.engine.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.cloudevent.Read;
import nl.baken.cloudevent.RecordJson;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;

/** Answers as JSON on one line, as docs/reference/query.md describes it. Equal answers give equal texts. */
public final class AnswerJson {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerJson() {}

    /** The answer as a text. */
    public static String write(Answer answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("project", answer.project());
            write(json, "asOf", answer.asOf());
            json.writeStringField("saidAt", answer.saidAt().toString());
            write(json, "validTo", answer.validTo());
            json.writeFieldName("assessment");
            json.writeRawValue(RecordJson.write(answer.assessment()));
            json.writeArrayFieldStart("becameKnownLater");
            for (Answer.Later later : answer.later()) {
                write(json, later);
            }
            json.writeEndArray();
            json.writeNumberField("forgotten", answer.forgotten());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return text.toString();
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException when the text is no answer
     */
    public static Answer read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<Answer.Later> later = new ArrayList<>();
            json.required("becameKnownLater").forEach(each -> later.add(later(each)));
            return new Answer(
                    json.required("project").textValue(),
                    moment(json, "asOf"),
                    moment(json, "saidAt").orElseThrow(() -> new IllegalArgumentException("saidAt is missing")),
                    moment(json, "validTo"),
                    assessment(json.required("assessment")),
                    later,
                    json.required("forgotten").intValue());
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void write(JsonGenerator json, Answer.Later later) throws IOException {
        LateEvent event = later.event();
        json.writeStartObject();
        json.writeStringField("event", event.event());
        json.writeStringField("record", event.record());
        json.writeStringField("occurredAt", event.occurredAt().toString());
        json.writeStringField("recordedAt", event.recordedAt().toString());
        json.writeStringField("knownAt", event.knownAt().toString());
        write(json, "onArrival", event.onArrival());
        if (later.inHindsight().isPresent()) {
            write(json, "inHindsight", later.inHindsight().get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Effect> effects) throws IOException {
        json.writeArrayFieldStart(name);
        for (Effect effect : effects) {
            json.writeStartObject();
            json.writeStringField("risk", effect.risk());
            json.writeNumberField("decibansBefore", effect.decibansBefore());
            json.writeNumberField("decibansAfter", effect.decibansAfter());
            json.writeStringField("levelBefore", effect.levelBefore().name());
            json.writeStringField("levelAfter", effect.levelAfter().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, Optional<Instant> moment) throws IOException {
        if (moment.isPresent()) {
            json.writeStringField(name, moment.get().toString());
        }
    }

    private static Answer.Later later(JsonNode json) {
        LateEvent event = new LateEvent(
                json.required("event").textValue(),
                json.required("record").textValue(),
                moment(json, "occurredAt").orElseThrow(),
                moment(json, "recordedAt").orElseThrow(),
                moment(json, "knownAt").orElseThrow(),
                effects(json.required("onArrival")));
        return new Answer.Later(
                event, Optional.ofNullable(json.get("inHindsight")).map(AnswerJson::effects));
    }

    private static List<Effect> effects(JsonNode json) {
        List<Effect> effects = new ArrayList<>();
        json.forEach(effect -> effects.add(new Effect(
                effect.required("risk").textValue(),
                effect.required("decibansBefore").doubleValue(),
                effect.required("decibansAfter").doubleValue(),
                level(effect.required("levelBefore")),
                level(effect.required("levelAfter")))));
        return effects;
    }

    /** A level that this version does not know is unknown, as Avro has it. */
    private static RiskLevel level(JsonNode name) {
        for (RiskLevel level : RiskLevel.values()) {
            if (level.name().equals(name.textValue())) {
                return level;
            }
        }
        return RiskLevel.UNKNOWN;
    }

    private static Optional<Instant> moment(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::textValue).map(Instant::parse);
    }

    private static RiskAssessment assessment(JsonNode json) {
        return switch (RecordJson.read(RiskAssessment.class, json.toString())) {
            case Read.Accepted accepted -> (RiskAssessment) accepted.record();
            case Read.Refused rejected ->
                throw new IllegalArgumentException(
                        "assessment: " + rejected.problems().getFirst().message());
        };
    }
}
