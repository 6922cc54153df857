package nl.baken.streams.topology;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.baken.engine.output.Output;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.output.ModelRef;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;

/**
 * Decides to which topic each output of a run is written. A run in shadow always writes its conditions to its own topic;
 * what carries a promotion goes to the topic that alerting reads.
 *
 * @param shadow name of a run in shadow; empty for the live run
 */
record RunRouter(Optional<String> shadow, ModelRef model) {

    /** Where a run in shadow sends what alerting reads. */
    static final Topic TO_ALERTING = new Topic(
            Sinks.FOR_ALERTING,
            TopicCatalog.ALERT_CONDITIONS.description(),
            TopicCatalog.ALERT_CONDITIONS.key(),
            List.of(),
            TopicCatalog.ALERT_CONDITIONS.partitions(),
            TopicCatalog.ALERT_CONDITIONS.cleanup(),
            TopicCatalog.ALERT_CONDITIONS.retention(),
            TopicCatalog.ALERT_CONDITIONS.maxMessageBytes(),
            Map.of(),
            Set.of(),
            Set.of());

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
        if (!output.topic().equals(TopicCatalog.ALERT_CONDITIONS)) {
            return List.of(output);
        }
        if (!isActive(activeRun)) {
            return shadow.isEmpty() ? List.of() : List.of(output);
        }
        Output routed = output.record() instanceof AlertConditions conditions
                ? toAlerting(output.key(), conditions, activeRun)
                : new Output(alerting(), output.key(), output.asOf(), output.record());
        return shadow.isEmpty() ? List.of(routed) : List.of(output, routed);
    }

    /** Conditions for alerting to read. */
    Output toAlerting(String projectId, AlertConditions record, ActiveRun activeRun) {
        AlertConditions routed = activeRun == null
                ? record
                : AlertConditions.newBuilder(record)
                        .setPromotion(activeRun.ref())
                        .build();
        return new Output(alerting(), projectId, record.getAsOf(), routed);
    }

    private Topic alerting() {
        return shadow.isEmpty() ? TopicCatalog.ALERT_CONDITIONS : TO_ALERTING;
    }

    private boolean isNamed(String run) {
        return Objects.equals(run, shadow.orElse(null));
    }
}
