package nl.baken.streams.topology;

import nl.baken.assessment.alert.AlertStates;
import nl.baken.indicator.AlertConditions;
import nl.baken.indicator.SteeringAlert;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the lives of the alerts of each project and tells their steps, under the key of who steers the project. */
final class Alert implements Processor<String, AlertConditions, String, SteeringAlert> {

    private ProcessorContext<String, SteeringAlert> context;
    private KeyValueStore<String, AlertStates> lives;
    private Counters counters;

    @Override
    public void init(ProcessorContext<String, SteeringAlert> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
        lives = initial.getStateStore(AlertTopology.LIVES);
    }

    @Override
    public void process(Record<String, AlertConditions> conditions) {
        AlertStates kept = lives.get(conditions.key());
        AlertStates known = kept == null ? AlertStates.none() : kept;
        if (known.isOvertaken(conditions.value())) {
            counters.count(Counters.CONDITIONS, "overtaken");
            return;
        }
        AlertStates.Result result = AlertStates.next(known, conditions.value());
        lives.put(conditions.key(), result.lives());
        for (SteeringAlert step : result.steps()) {
            context.forward(
                    new Record<>(step.getSteeringGroupId(), step, step.getAt().toEpochMilli()));
        }
    }
}
