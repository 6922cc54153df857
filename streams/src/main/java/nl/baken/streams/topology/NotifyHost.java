package nl.baken.streams.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.engine.notify.AlertFact;
import nl.baken.engine.notify.Receiver;
import nl.baken.engine.notify.ReceiverKey;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.NotifyPorts;
import nl.baken.engine.port.Timers;
import nl.baken.output.Notification;
import nl.baken.streams.topology.store.TimerIndex;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps what the loop of notifying keeps in the stores of a task, and forwards its notifications. */
final class NotifyHost implements NotifyPorts {

    private final ProcessorContext<String, Notification> context;
    private final KeyValueStore<String, Receiver> receivers;
    private final KeyValueStore<String, AlertFact> alerts;
    private final KeyValueStore<Integer, Long> clock;
    private final Timers timers;

    NotifyHost(ProcessorContext<String, Notification> context) {
        this.context = context;
        receivers = context.getStateStore(NotifyTopology.RECEIVERS);
        alerts = context.getStateStore(NotifyTopology.ALERTS);
        clock = context.getStateStore(NotifyTopology.CLOCK);
        timers = new TimerIndex(context.getStateStore(NotifyTopology.TIMERS));
    }

    @Override
    public Optional<Receiver> receiver(ReceiverKey key) {
        return Optional.ofNullable(receivers.get(key.text()));
    }

    @Override
    public List<Receiver> receivers(String group) {
        return all(receivers, group);
    }

    private static <T> List<T> all(KeyValueStore<String, T> store, String group) {
        List<T> found = new ArrayList<>();
        try (KeyValueIterator<String, T> entries =
                store.prefixScan(ReceiverKey.prefix(group), new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    @Override
    public void put(Receiver receiver) {
        receivers.put(receiver.key().text(), receiver);
    }

    @Override
    public void remove(ReceiverKey key) {
        receivers.delete(key.text());
    }

    @Override
    public AlertFact alert(String group, String fingerprint) {
        return alerts.get(key(group, fingerprint));
    }

    @Override
    public List<AlertFact> alerts(String group) {
        return all(alerts, group);
    }

    @Override
    public void put(AlertFact alert) {
        alerts.put(key(alert.steeringGroupId(), alert.fingerprint()), alert);
    }

    @Override
    public void remove(AlertFact alert) {
        alerts.delete(key(alert.steeringGroupId(), alert.fingerprint()));
    }

    private static String key(String group, String fingerprint) {
        return ReceiverKey.prefix(group) + fingerprint;
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
    public void publish(Output notification) {
        context.forward(new Record<>(
                notification.key(),
                (Notification) notification.record(),
                notification.asOf().toEpochMilli()));
    }

    private int partition() {
        return context.taskId().partition();
    }
}
