package nl.baken.engine.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.AlertPorts;
import nl.baken.engine.port.KeptAlerts;
import nl.baken.engine.port.Timers;

/** Keeps the alerts of projects in memory. */
final class MemoryAlerts implements AlertPorts {

    private final Map<String, KeptAlerts> alerts = new HashMap<>();
    private final MemoryTimers timers = new MemoryTimers();
    private final Consumer<Output> steps;
    private Instant now;

    MemoryAlerts(Consumer<Output> steps) {
        this.steps = steps;
    }

    /** When the first project is due, in milliseconds since 1970 UTC; empty when none is. */
    OptionalLong due() {
        return timers.first();
    }

    @Override
    public KeptAlerts get(String projectId) {
        return alerts.getOrDefault(projectId, KeptAlerts.unknown());
    }

    @Override
    public void put(String projectId, KeptAlerts before, KeptAlerts after) {
        alerts.put(projectId, after);
    }

    @Override
    public Timers timers() {
        return timers;
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
    public void publish(Output step) {
        steps.accept(step);
    }
}
