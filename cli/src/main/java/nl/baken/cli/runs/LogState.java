package nl.baken.cli.runs;

import java.util.Optional;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunStatus;

/**
 * Which run is active at the end of a partition of the log.
 *
 * @param active name of the run that was activated last
 * @param activationId null when there was no activation
 * @param ordinal how many activations there were
 * @param handedOver whether the run before it has handed over
 * @param before name of the run before it, as far as it was read here
 */
public record LogState(String active, String activationId, long ordinal, boolean handedOver, Optional<String> before) {

    static LogState of(RunStatus status) {
        return new LogState(
                status.getActiveRun(),
                status.getActivationId(),
                status.getOrdinal(),
                status.getHandedOver(),
                Optional.empty());
    }

    LogState after(RunActivated activation) {
        boolean holds = !activation.getActivationId().equals(activationId)
                && handedOver
                && (activation.getAfter() == null || activation.getAfter().equals(active));
        return holds
                ? new LogState(
                        activation.getRun().getName(),
                        activation.getActivationId(),
                        ordinal + 1,
                        false,
                        Optional.of(active))
                : this;
    }

    LogState after(RunHandedOver handover) {
        return handover.getActivationId().equals(activationId)
                ? new LogState(active, activationId, ordinal, true, before)
                : this;
    }
}
