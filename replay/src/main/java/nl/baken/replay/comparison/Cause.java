package nl.baken.replay.comparison;

import java.util.Comparator;
import java.util.Objects;

/**
 * The part of the models that causes a difference.
 *
 * @param risk id of the risk that it belongs to; null when it belongs to the model as a whole
 * @param id of the rule, the part of the prior, or the phase of the gate; null when there is nothing to name
 * @param first what it weighs in the first model, in decibans, at the moment of the largest difference; null when it
 *     weighs nothing there
 * @param second the same in the second model
 */
public record Cause(Kind kind, String risk, String id, Double first, Double second) {

    /** By what is named, whatever it weighs. */
    static final Comparator<Cause> BY_NAME = Comparator.comparing(Cause::kind)
            .thenComparing(Cause::risk, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cause::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Which part of the model. */
    public enum Kind {
        /** A rule weighs something else, or counts in one of the two only. */
        RULE,
        /** A part of the prior. */
        PRIOR,
        /** The risk is in one of the models only. */
        RISK,
        /** The impact, which follows from the profile. */
        IMPACT,
        /** Thresholds, hysteresis or dwell: a level moves without any rule. */
        LEVELS,
        /** What should be known about the risk. */
        EXPECTATIONS,
        /** What the gate at the end of a phase demands. */
        GATE,
        /** When something deserves an alert, and for how long a project counts as reporting. */
        ALERT_POLICY
    }

    /** A cause with weights. */
    static Cause weighing(Kind kind, String risk, String id, Double first, Double second) {
        return new Cause(kind, risk, id, first, second);
    }

    /** A cause of one risk, without weights. */
    static Cause of(Kind kind, String risk) {
        return new Cause(kind, risk, null, null, null);
    }

    /** By how much the two differ, in decibans. */
    double weight() {
        return Math.abs(Objects.requireNonNullElse(first, 0.0) - Objects.requireNonNullElse(second, 0.0));
    }
}
