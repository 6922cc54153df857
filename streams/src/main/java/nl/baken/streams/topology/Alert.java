package nl.baken.streams.topology;

import nl.baken.assessment.alert.AlertStates;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the state of the alerts of each project and forwards their steps, with the steering group of the project as
 * key.
 */
final class Alert implements Processor<String, AlertConditions, String, SteeringAlert> {

    private ProcessorContext<String, SteeringAlert> context;
    private KeyValueStore<String, AlertStates> alertStates;
    private Counters counters;

    @Override
    public void init(ProcessorContext<String, SteeringAlert> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
        alertStates = initial.getStateStore(AlertTopology.ALERT_STATES);
    }

    @Override
    public void process(Record<String, AlertConditions> conditions) {
        AlertStates kept = alertStates.get(conditions.key());
        AlertStates known = kept == null ? AlertStates.none() : kept;
        if (known.isOvertaken(conditions.value())) {
            counters.count(Counters.CONDITIONS, "overtaken");
            return;
        }
        AlertStates.Result result = AlertStates.next(known, conditions.value());
        alertStates.put(conditions.key(), result.alertStates());
        for (SteeringAlert step : result.steps()) {
            context.forward(
                    new Record<>(step.getSteeringGroupId(), step, step.getAt().toEpochMilli()));
        }
    }
}
