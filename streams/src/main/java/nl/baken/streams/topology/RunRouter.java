package nl.baken.streams.topology;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.baken.engine.output.Output;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.output.ModelRef;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.topic.TopicCatalog;

/**
 * Decides to which topic each output of a run is written. A run in shadow always writes its conditions to its own topic;
 * what carries a promotion goes to the topic that alerting reads.
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
        // A run in shadow was compared, and promoted, with its model. The live run is the one to go back to: were it
        // held
        // to the model of its promotion too, it would become inactive with the first upgrade of its model.
        return isNamed(activeRun.run())
                && (shadow.isEmpty() || activeRun.modelDigest().equals(model.getDigest()));
    }

    /** True when this run is named with another model than it has: somebody expects it to be active, and it is not. */
    boolean isMistaken(ModelPromoted promotion) {
        return shadow.isPresent()
                && isNamed(promotion.getRun())
                && !promotion.getModel().getDigest().equals(model.getDigest());
    }

    /** What is written of an output, in this order. */
    List<Output> route(Output output, ActiveRun activeRun) {
        if (!isConditions(output)) {
            return List.of(output);
        }
        if (!isActive(activeRun)) {
            return shadow.isEmpty() ? List.of() : List.of(output);
        }
        Output routed = toAlerting(output.key(), (AlertConditions) output.record(), activeRun);
        return shadow.isEmpty() ? List.of(routed) : List.of(output, routed);
    }

    /** Conditions for alerting to read. */
    Output toAlerting(String projectId, AlertConditions record, ActiveRun activeRun) {
        AlertConditions routed = activeRun == null
                ? record
                : AlertConditions.newBuilder(record)
                        .setPromotion(activeRun.ref())
                        .build();
        return new Output(TopicCatalog.ALERT_CONDITIONS, projectId, record.getAsOf(), routed);
    }

    private boolean isNamed(String run) {
        return Objects.equals(run, shadow.orElse(null));
    }

    /** True when an output of a run in shadow is for the topic that alerting reads. */
    static boolean isToAlerting(Output output) {
        return isConditions(output) && ((AlertConditions) output.record()).getPromotion() != null;
    }

    private static boolean isConditions(Output output) {
        return output.topic().equals(TopicCatalog.ALERT_CONDITIONS);
    }
}
