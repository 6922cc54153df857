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
 * Whether a run speaks to alerting, and what of its outputs is heard where. A run in shadow always writes its conditions
 * to its own topic; what carries a promotion goes to the topic that alerting listens to.
 *
 * @param shadow name of a run in shadow; empty for the live run
 */
record RunRouter(Optional<String> shadow, ModelRef model) {

    /**
     * True when alerting listens to this run.
     *
     * @param activeRun null before the first promotion
     */
    boolean isActive(ActiveRun activeRun) {
        if (activeRun == null) {
            return shadow.isEmpty();
        }
        // A run in shadow was compared, and promoted, with its model. The live run is what the installation falls back
        // to: it would fall silent with the first upgrade of its model if it were held to the one of then.
        return isNamed(activeRun.run())
                && (shadow.isEmpty() || activeRun.modelDigest().equals(model.getDigest()));
    }

    /** True when this run is named with another model than it has: somebody expects it to speak, and it does not. */
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
