package nl.baken.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.engine.alert.ActOutcome;
import nl.baken.engine.alert.AlertStates;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.AlertPorts;
import nl.baken.engine.port.KeptAlerts;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * The loop of alerting over the records of one partition of alert-conditions: conditions of projects, acts on alerts, and the
 * passing of time, in the order in which they stand there. Every host runs this loop, so that they cannot differ.
 */
public final class AlertLoop {

    /** How many projects are looked up at a time. */
    private static final int AT_A_TIME = 500;

    private final AlertPorts ports;

    public AlertLoop(AlertPorts ports) {
        this.ports = ports;
    }

    /**
     * Takes the conditions of a project.
     *
     * @return false when they are of a run over which another was activated, and lead to nothing
     */
    public boolean conditions(AlertConditions conditions) {
        String projectId = conditions.getProject().getProjectId();
        KeptAlerts kept = ports.get(projectId);
        if (kept.states().isOvertaken(conditions)) {
            return false;
        }
        keep(projectId, kept, AlertStates.next(kept.states(), conditions), conditions);
        return true;
    }

    /** Takes an act on an alert, or the withdrawal of one, and tells what became of it. */
    public ActOutcome act(EventHeader header, SpecificRecord act) {
        String projectId = header.getProjectId();
        KeptAlerts kept = ports.get(projectId);
        // Before the first tick nothing is open, so whatever comes then comes at no particular time.
        Instant now = ports.now().orElse(Instant.EPOCH);
        AlertStates.Acted acted = kept.states().act(header, act, now);
        keep(projectId, kept, AlertStates.look(acted.alertStates(), kept.conditions(), now), kept.conditions());
        return acted.outcome();
    }

    /**
     * Takes a tick.
     *
     * @return false when a later tick came before
     */
    public boolean tick(Instant at) {
        Optional<Instant> now = ports.now();
        if (now.isPresent() && at.isBefore(now.get())) {
            return false;
        }
        ports.tick(at);
        List<String> due = ports.timers().due(at, AT_A_TIME);
        while (!due.isEmpty()) {
            due.forEach(projectId -> end(projectId, at));
            due = ports.timers().due(at, AT_A_TIME);
        }
        return true;
    }

    private void end(String projectId, Instant at) {
        KeptAlerts kept = ports.get(projectId);
        keep(projectId, kept, AlertStates.look(kept.states(), kept.conditions(), at), kept.conditions());
    }

    private void keep(String projectId, KeptAlerts before, AlertStates.Result result, AlertConditions conditions) {
        AlertStates states = result.alertStates();
        ports.timers().move(projectId, before.states().dueAt(), states.dueAt());
        ports.put(projectId, before, new KeptAlerts(states, conditions));
        result.steps()
                .forEach(step -> ports.publish(
                        new Output(TopicCatalog.STEERING_ALERTS, step.getSteeringGroupId(), step.getAt(), step)));
    }
}
