package nl.baken.replay.comparison;

import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertSeverity;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/** The value of one subject (a reading, an advice, an alert) of one model at one moment. */
public sealed interface Statement {

    /** Nothing: the model does not have the risk, no alert is open, the project is not known. */
    record Nothing() implements Statement {}

    /**
     * A reading.
     *
     * @param decibans with safeguards
     * @param impact 1 to 5; null when it was not published
     */
    record Reading(RiskLevel level, double decibans, Integer impact, Knowledge knowledge) implements Statement {}

    /**
     * Advice for a gate.
     *
     * @param phase the phase that ends; null when none is known
     */
    record Advised(Advice advice, Phase phase) implements Statement {}

    /** An alert that is open. */
    record Alert(AlertSeverity severity) implements Statement {}

    /** The reading; nothing when it is null. */
    static Statement of(RiskReading reading) {
        return reading == null
                ? new Nothing()
                : new Reading(reading.getLevel(), reading.getDecibans(), reading.getImpact(), reading.getKnowledge());
    }

    /** The reading as it was published; nothing when it is null. */
    static Statement of(RiskChange change) {
        return change == null
                ? new Nothing()
                : new Reading(change.getLevel(), change.getDecibans(), null, change.getKnowledge());
    }

    /** The advice; nothing when it is null. */
    static Statement of(GateAdvice advice) {
        return advice == null ? new Nothing() : new Advised(advice.getAdvice(), advice.getPhase());
    }

    /** The alert; nothing when the severity is null. */
    static Statement of(AlertSeverity severity) {
        return severity == null ? new Nothing() : new Alert(severity);
    }
}
