package nl.baken.engine.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.cloudevent.Read;
import nl.baken.cloudevent.RecordJson;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;

/**
 * An answer as its JSON has it; times are texts of ISO 8601. What is null is left out.
 *
 * @param assessment the record as the contract writes it in JSON
 */
record AnswerLine(
        @JsonProperty(required = true) String project,
        String asOf,
        @JsonProperty(required = true) String publishedAt,
        String validTo,

        @JsonProperty(required = true) @JsonRawValue @JsonDeserialize(using = RawText.class)
        String assessment,

        @JsonProperty(required = true) List<Later> becameKnownLater,
        @JsonProperty(required = true) int forgotten) {

    /**
     * An event that became known later.
     *
     * @param inHindsight null when that was not computed
     */
    record Later(
            @JsonProperty(required = true) String event,
            @JsonProperty(required = true) String record,
            @JsonProperty(required = true) String occurredAt,
            @JsonProperty(required = true) String recordedAt,
            @JsonProperty(required = true) String knownAt,
            @JsonProperty(required = true) List<Changed> onArrival,
            List<Changed> inHindsight) {

        static Later of(Answer.Later later) {
            LateEvent event = later.event();
            return new Later(
                    event.event(),
                    event.record(),
                    event.occurredAt().toString(),
                    event.recordedAt().toString(),
                    event.knownAt().toString(),
                    Changed.of(event.onArrival()),
                    later.inHindsight().map(Changed::of).orElse(null));
        }

        Answer.Later later() {
            return new Answer.Later(
                    new LateEvent(
                            event,
                            record,
                            Instant.parse(occurredAt),
                            Instant.parse(recordedAt),
                            Instant.parse(knownAt),
                            Changed.effects(onArrival)),
                    Optional.ofNullable(inHindsight).map(Changed::effects));
        }
    }

    /** What an event changes of one risk. A level that this version does not know is unknown, as Avro has it. */
    record Changed(
            @JsonProperty(required = true) String risk,
            @JsonProperty(required = true) double decibansBefore,
            @JsonProperty(required = true) double decibansAfter,
            @JsonProperty(required = true) RiskLevel levelBefore,
            @JsonProperty(required = true) RiskLevel levelAfter) {

        Changed {
            levelBefore = Objects.requireNonNullElse(levelBefore, RiskLevel.UNKNOWN);
            levelAfter = Objects.requireNonNullElse(levelAfter, RiskLevel.UNKNOWN);
        }

        static List<Changed> of(List<Effect> effects) {
            return effects.stream()
                    .map(effect -> new Changed(
                            effect.risk(),
                            effect.decibansBefore(),
                            effect.decibansAfter(),
                            effect.levelBefore(),
                            effect.levelAfter()))
                    .toList();
        }

        static List<Effect> effects(List<Changed> changes) {
            return changes.stream()
                    .map(change -> new Effect(
                            change.risk,
                            change.decibansBefore,
                            change.decibansAfter,
                            change.levelBefore,
                            change.levelAfter))
                    .toList();
        }
    }

    /** The text of a part, whatever it is. */
    static final class RawText extends StdDeserializer<String> {

        @Serial
        private static final long serialVersionUID = 1L;

        RawText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return context.readTree(json).toString();
        }
    }

    static AnswerLine of(Answer answer) {
        return new AnswerLine(
                answer.project(),
                answer.asOf().map(Instant::toString).orElse(null),
                answer.publishedAt().toString(),
                answer.validTo().map(Instant::toString).orElse(null),
                RecordJson.write(answer.assessment()),
                answer.later().stream().map(Later::of).toList(),
                answer.forgotten());
    }

    /** @throws IllegalArgumentException when the assessment is none */
    Answer answer() {
        RiskAssessment read = switch (RecordJson.read(RiskAssessment.class, assessment)) {
            case Read.Accepted accepted -> (RiskAssessment) accepted.record();
            case Read.Refused rejected ->
                throw new IllegalArgumentException(
                        "assessment: " + rejected.problems().getFirst().message());
        };
        return new Answer(
                project,
                Optional.ofNullable(asOf).map(Instant::parse),
                Instant.parse(publishedAt),
                Optional.ofNullable(validTo).map(Instant::parse),
                read,
                becameKnownLater.stream().map(Later::later).toList(),
                forgotten);
    }
}
