package nl.baken.riskmodel.testcase;

import nl.baken.output.RiskReading;

/**
 * One thing that a model says otherwise than a case expects.
 *
 * @param expected of which reading
 * @param about what of it
 * @param wanted as the case has it: levels, a rule, a range
 * @param found as the model has it; empty when it is just not there
 * @param reading the whole of it
 */
public record Miss(ExpectedReading expected, About about, String wanted, String found, RiskReading reading) {

    /** What of a reading is expected. */
    public enum About {
        LEVEL,
        BASIS,
        LIKELIHOOD,
        /** A rule should speak and does not. */
        REASON,
        /** A rule should not speak and does. */
        ABSENT,
        /** Something should not be known and is, or is not asked for. */
        NOT_KNOWN
    }
}
