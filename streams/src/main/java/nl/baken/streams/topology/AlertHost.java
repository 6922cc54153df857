package nl.baken.streams.topology;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.baken.engine.alert.AlertStates;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.AlertPorts;
import nl.baken.engine.port.KeptAlerts;
import nl.baken.engine.port.Timers;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;
import nl.baken.streams.topology.store.TimerIndex;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps what the loop of alerting keeps in the stores of a task, and forwards its steps. */
final class AlertHost implements AlertPorts {

    private final ProcessorContext<String, SteeringAlert> context;
    private final KeyValueStore<String, AlertStates> states;
    private final KeyValueStore<String, SpecificRecord> conditions;
    private final KeyValueStore<Integer, Long> clock;
    private final Timers timers;

    AlertHost(ProcessorContext<String, SteeringAlert> context) {
        this.context = context;
        states = context.getStateStore(AlertTopology.ALERT_STATES);
        conditions = context.getStateStore(AlertTopology.CONDITIONS);
        clock = context.getStateStore(AlertTopology.CLOCK);
        timers = new TimerIndex(context.getStateStore(AlertTopology.TIMERS));
    }

    @Override
    public KeptAlerts get(String projectId) {
        AlertStates kept = states.get(projectId);
        return kept == null ? KeptAlerts.unknown() : new KeptAlerts(kept, (AlertConditions) conditions.get(projectId));
    }

    @Override
    public void put(String projectId, KeptAlerts before, KeptAlerts after) {
        states.put(projectId, after.states());
        if (!Objects.equals(before.conditions(), after.conditions())) {
            conditions.put(projectId, after.conditions());
        }
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Optional<Instant> now() {
        return Optional.ofNullable(clock.get(partition())).map(Instant::ofEpochMilli);
    }

    @Override
    public void tick(Instant at) {
        clock.put(partition(), at.toEpochMilli());
    }

    @Override
    public void publish(Output step) {
        context.forward(new Record<>(
                step.key(), (SteeringAlert) step.record(), step.asOf().toEpochMilli()));
    }

    private int partition() {
        return context.taskId().partition();
    }
}
