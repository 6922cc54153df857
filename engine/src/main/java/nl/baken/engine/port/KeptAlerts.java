package nl.baken.engine.port;

import nl.baken.engine.alert.AlertStates;
import nl.baken.output.AlertConditions;

/**
 * The alerts of a project as a host keeps them.
 *
 * @param conditions those that were taken last; null when none were
 */
public record KeptAlerts(AlertStates states, AlertConditions conditions) {

    /** Of a project of which nothing is known. */
    public static KeptAlerts unknown() {
        return new KeptAlerts(AlertStates.none(), null);
    }
}
