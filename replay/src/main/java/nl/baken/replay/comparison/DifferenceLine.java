package nl.baken.replay.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;

/** A difference as its JSON has it; times are texts of ISO 8601. What is null is left out. */
record DifferenceLine(
        @JsonProperty(required = true) String project,
        @JsonProperty(required = true) Difference.Kind kind,
        String subject,
        @JsonProperty(required = true) String since,
        String until,
        @JsonProperty(required = true) String at,
        Reading first,
        Reading second,
        @JsonProperty(required = true) List<CauseLine> causes) {

    /** The statement of a model: its kind follows from which parts are there. */
    record Reading(
            RiskLevel level,
            Double decibans,
            Integer impact,
            Knowledge knowledge,
            Advice advice,
            Phase phase,
            AlertSeverity severity) {

        /** Null when there is none. */
        static Reading of(Statement statement) {
            return switch (statement) {
                case Statement.Nothing() -> null;
                case Statement.Reading(var level, var decibans, var impact, var knowledge) ->
                    new Reading(level, decibans, impact, knowledge, null, null, null);
                case Statement.Advised(var advice, var phase) ->
                    new Reading(null, null, null, null, advice, phase, null);
                case Statement.Alert(var severity) -> new Reading(null, null, null, null, null, null, severity);
            };
        }

        Statement statement() {
            if (level != null) {
                return new Statement.Reading(level, decibans, impact, knowledge);
            }
            if (advice != null) {
                return new Statement.Advised(advice, phase);
            }
            return severity == null ? new Statement.Nothing() : new Statement.Alert(severity);
        }
    }

    /** What a difference comes from. */
    record CauseLine(
            @JsonProperty(required = true) Cause.Kind cause, String risk, String id, Double first, Double second) {

        static CauseLine of(Cause cause) {
            return new CauseLine(cause.kind(), cause.risk(), cause.id(), cause.first(), cause.second());
        }

        Cause known() {
            return new Cause(cause, risk, id, first, second);
        }
    }

    static DifferenceLine of(Difference difference) {
        return new DifferenceLine(
                difference.project(),
                difference.kind(),
                difference.subject(),
                difference.since().toString(),
                difference.until() == null ? null : difference.until().toString(),
                difference.at().toString(),
                Reading.of(difference.first()),
                Reading.of(difference.second()),
                difference.causes().stream().map(CauseLine::of).toList());
    }

    Difference difference() {
        return new Difference(
                project,
                kind,
                subject,
                Instant.parse(since),
                until == null ? null : Instant.parse(until),
                Instant.parse(at),
                statement(first),
                statement(second),
                causes.stream().map(CauseLine::known).toList());
    }

    private static Statement statement(Reading reading) {
        return Optional.ofNullable(reading).map(Reading::statement).orElseGet(Statement.Nothing::new);
    }
}
