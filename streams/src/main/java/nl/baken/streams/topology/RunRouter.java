package nl.baken.streams.topology;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.baken.engine.Output;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.output.ModelRef;
import nl.baken.streams.topology.store.ActiveRun;

/**
 * Decides to which topics the alert conditions of a run are written. A run in shadow always writes them to a topic of its
 * own; conditions that carry a promotion go to the topic that alerting reads.
 *
 * @param shadow name of a run in shadow; empty for the live run
 */
record RunRouter(Optional<String> shadow, ModelRef model) {

    /**
     * True when alerting reads the conditions of this run.
     *
     * @param activeRun null before the first promotion
     */
    boolean isActive(ActiveRun activeRun) {
        if (activeRun == null) {
            return shadow.isEmpty();
        }
        // A run in shadow was compared, and promoted, with its model. The live run is the one to go back to: were it held
        // to the model of its promotion too, it would become inactive with the first upgrade of its model.
        return isNamed(activeRun.run())
                && (shadow.isEmpty() || activeRun.modelDigest().equals(model.getDigest()));
    }

    /** True when a promotion names this run with another model than it has: it was meant to become active, and does not. */
    boolean isMistaken(ModelPromoted promotion) {
        return shadow.isPresent()
                && isNamed(promotion.getRun())
                && !promotion.getModel().getDigest().equals(model.getDigest());
    }

    /** What becomes of an output, in this order. */
    List<Output> heard(Output output, ActiveRun activeRun) {
        if (!(output instanceof Output.Conditions conditions)) {
            return List.of(output);
        }
        if (!isActive(activeRun)) {
            return shadow.isEmpty() ? List.of() : List.of(output);
        }
        Output toAlerting = toAlerting(conditions.record(), activeRun);
        return shadow.isEmpty() ? List.of(toAlerting) : List.of(output, toAlerting);
    }

    /** Conditions for alerting to listen to. */
    Output.Conditions toAlerting(AlertConditions record, ActiveRun activeRun) {
        return new Output.Conditions(
                activeRun == null
                        ? record
                        : new AlertConditions(
                                record.getProject(),
                                record.getAsOf(),
                                record.getModel(),
                                record.getConditions(),
                                activeRun.ref()));
    }

    private boolean isNamed(String run) {
        return Objects.equals(run, shadow.orElse(null));
    }

    /** True when an output of a run in shadow is for the topic that alerting listens to. */
    static boolean isToAlerting(Output output) {
        return output instanceof Output.Conditions conditions
                && conditions.record().getPromotion() != null;
    }
}
