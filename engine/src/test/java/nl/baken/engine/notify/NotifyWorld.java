package nl.baken.engine.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.engine.NotifyLoop;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.NotifyPorts;
import nl.baken.engine.port.Timers;
import nl.baken.output.Notification;

/** The loop of notifying over ports in memory. */
public final class NotifyWorld implements NotifyPorts {

    private final TreeMap<String, Receiver> receivers = new TreeMap<>();
    private final Map<String, TreeMap<String, AlertFact>> alerts = new HashMap<>();
    private final TreeMap<Long, TreeMap<String, String>> moments = new TreeMap<>();
    private final List<Notification> published = new ArrayList<>();
    private Instant now;

    public NotifyLoop loop() {
        return new NotifyLoop(this, new DutchHolidays());
    }

    public List<Notification> published() {
        return published;
    }

    /** How many alerts are kept. */
    int keptAlerts() {
        return alerts.values().stream().mapToInt(Map::size).sum();
    }

    /** How many moments are kept. */
    int keptMoments() {
        return moments.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public Optional<Receiver> receiver(ReceiverKey key) {
        return Optional.ofNullable(receivers.get(key.text()));
    }

    @Override
    public List<Receiver> receivers(String group) {
        return receivers.values().stream()
                .filter(receiver -> receiver.key().group().equals(group))
                .toList();
    }

    @Override
    public void put(Receiver receiver) {
        receivers.put(receiver.key().text(), receiver);
    }

    @Override
    public void remove(ReceiverKey key) {
        receivers.remove(key.text());
    }

    @Override
    public AlertFact alert(String group, String fingerprint) {
        return alerts.getOrDefault(group, new TreeMap<>()).get(fingerprint);
    }

    @Override
    public List<AlertFact> alerts(String group) {
        return List.copyOf(alerts.getOrDefault(group, new TreeMap<>()).values());
    }

    @Override
    public void put(AlertFact alert) {
        alerts.computeIfAbsent(alert.steeringGroupId(), group -> new TreeMap<>())
                .put(alert.fingerprint(), alert);
    }

    @Override
    public void remove(AlertFact alert) {
        alerts.getOrDefault(alert.steeringGroupId(), new TreeMap<>()).remove(alert.fingerprint());
    }

    @Override
    public Timers timers() {
        return new Timers() {
            @Override
            public void move(String name, Long before, Long after) {
                if (before != null && moments.containsKey(before)) {
                    moments.get(before).remove(name);
                    moments.computeIfPresent(before, (moment, names) -> names.isEmpty() ? null : names);
                }
                if (after != null) {
                    moments.computeIfAbsent(after, moment -> new TreeMap<>()).put(name, name);
                }
            }

            @Override
            public List<String> due(Instant at, int most) {
                return moments.headMap(at.toEpochMilli(), true).values().stream()
                        .flatMap(names -> names.keySet().stream())
                        .limit(most)
                        .toList();
            }
        };
    }

    @Override
    public Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    @Override
    public void tick(Instant at) {
        now = at;
    }

    @Override
    public void publish(Output notification) {
        published.add((Notification) notification.record());
    }
}
