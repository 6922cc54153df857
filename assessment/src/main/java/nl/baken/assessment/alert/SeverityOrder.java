package nl.baken.assessment.alert;

import nl.baken.output.AlertCondition;
import nl.baken.output.AlertSeverity;
import nl.baken.output.RiskAcceptance;

/** How severities compare, and what of them a steering group accepts. */
public final class SeverityOrder {

    private SeverityOrder() {}

    /** A severity that this reader does not know yet is taken seriously. */
    public static int of(AlertSeverity severity) {
        return switch (severity) {
            case INFO -> 0;
            case WARNING, UNKNOWN -> 1;
            case CRITICAL -> 2;
        };
    }

    /** True when the alert rests: its risk is accepted, and is not worse than what was accepted. */
    public static boolean isAccepted(AlertCondition condition) {
        RiskAcceptance acceptance = condition.getAcceptance();
        return acceptance != null && of(condition.getSeverity()) <= of(RiskConditions.severity(acceptance.getLevel()));
    }
}
