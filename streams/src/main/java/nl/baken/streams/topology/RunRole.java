package nl.baken.streams.topology;

import java.util.Optional;
import nl.baken.run.Run;
import nl.baken.run.RunPhase;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.topology.store.ActiveRun;

/** What a run is in a partition. */
record RunRole(Run run) {

    /** True when this run is the active one, or was activated and has still to take over. */
    boolean isNamed(ActiveRun active) {
        return active == null
                ? run.getName().equals(Settings.FIRST_RUN)
                : active.run().equals(run.getName()) && active.applicationId().equals(run.getApplicationId());
    }

    /** What it does. */
    RunPhase phase(ActiveRun active) {
        if (!isNamed(active)) {
            return RunPhase.INACTIVE;
        }
        if (active == null) {
            return RunPhase.ACTIVE;
        }
        if (!active.handedOver()) {
            return RunPhase.AWAITING_HANDOVER;
        }
        return active.isTakenOver() ? RunPhase.ACTIVE : RunPhase.TAKING_OVER;
    }

    /** Why an activation that names this run does not mean it; empty when it does or names another. */
    Optional<String> mistake(ActiveRun active) {
        return active.run().equals(run.getName()) && !isNamed(active)
                ? Optional.of(
                        "it names application id " + active.applicationId() + " and this is " + run.getApplicationId())
                : Optional.empty();
    }
}
