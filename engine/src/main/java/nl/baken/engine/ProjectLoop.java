package nl.baken.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.port.KeptProject;
import nl.baken.engine.port.LoopPorts;
import nl.baken.engine.reference.MissingReference;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/**
 * The loop over the records of one partition of the log. A host hands it events and ticks, and gives it ports for what is
 * kept and what is published; every host runs this loop, so that they cannot differ.
 *
 * <p>A tick assesses the projects that are due and no others. How many of them at a time, the host decides with
 * {@link #proceed}: what waits stands in the timers and in the clock, so it survives a restart.
 */
public final class ProjectLoop {

    private final ProjectEngine engine;
    private final LoopPorts ports;

    public ProjectLoop(ProjectEngine engine, LoopPorts ports) {
        this.engine = engine;
        this.ports = ports;
    }

    /** Takes an event of a project, and tells what became of it. */
    public Fate event(EventHeader header, SpecificRecord event) {
        String projectId = header.getProjectId();
        takeOver(projectId);
        KeptProject kept = upToDate(projectId);
        ProjectState before = kept.state();
        Instant now = ports.clock().now().orElse(null);
        EventOutcome outcome = engine.event(before, kept.memory(), ports.events(), header, event, now);
        outcome.transition()
                .ifPresentOrElse(
                        next -> {
                            Hindsight known = ports.hindsights().get(projectId);
                            Hindsight after = engine.hindsight(known, before, next, header, event, now);
                            keep(projectId, kept, next, known, after);
                        },
                        () -> keep(projectId, kept, outcome.state()));
        tellMissing(header, event, outcome);
        outcome.acts().forEach(act -> ports.outputs().publish(act, null));
        return outcome.fate();
    }

    /** What the same event named before was told before. */
    private void tellMissing(EventHeader header, SpecificRecord event, EventOutcome outcome) {
        if (outcome.fate() == Fate.SAME || outcome.fate() == Fate.SUPERSEDED) {
            return;
        }
        if (outcome.state().dossier().registered() == null) {
            ports.missing(MissingReference.project(header));
        }
        MissingReference.risks(engine.model(), header, event).forEach(ports::missing);
    }

    /**
     * Takes a tick; whoever is due is assessed by {@link #proceed}.
     *
     * @return false when a later tick came before
     */
    public boolean tick(Instant at) {
        Optional<Instant> now = ports.clock().now();
        if (now.isPresent() && at.isBefore(now.get())) {
            return false;
        }
        ports.clock().tick(at);
        return true;
    }

    /**
     * Assesses projects that are due.
     *
     * @param most how many at most, at least 1
     * @return true when others are still due
     */
    public boolean proceed(int most) {
        int left = most;
        while (true) {
            Optional<Instant> tick = ports.clock().earliestWaiting();
            if (tick.isEmpty()) {
                return false;
            }
            List<String> due = ports.timers().due(tick.get(), left);
            due.forEach(projectId -> assess(projectId, ports.states().get(projectId), tick.get()));
            if (due.size() == left) {
                return true;
            }
            left -= due.size();
            ports.clock().done(tick.get());
            ports.outputs().publish(ProjectOutputs.ofTick(tick.get()), null);
        }
    }

    /** A project whose public records this run begins to write; nothing happens when it has none to take over. */
    public void takeOver(String projectId) {
        KeptProject kept = upToDate(projectId);
        ports.toTakeOver(projectId).ifPresent(carried -> {
            ports.takenOver(projectId);
            ports.clock().now().ifPresent(now -> {
                Transition next = engine.takeOver(projectId, kept.state(), carried, now);
                keep(projectId, kept, next, now);
            });
        });
    }

    /** Tells alerting what time it is, when all that is due has been assessed and nothing is to be taken over. */
    public void tellTime() {
        ports.clock().now().ifPresent(now -> ports.outputs().publish(ProjectOutputs.ofTick(now), null));
    }

    /** A project that is due at a tick that waits is assessed at that tick before anything else happens to it. */
    private KeptProject upToDate(String projectId) {
        KeptProject kept = ports.states().get(projectId);
        for (Instant tick : ports.clock().waiting()) {
            Long dueAt = kept.state().dueAt();
            if (dueAt != null && dueAt <= tick.toEpochMilli()) {
                assess(projectId, kept, tick);
                kept = ports.states().get(projectId);
            }
        }
        return kept;
    }

    private void assess(String projectId, KeptProject kept, Instant at) {
        ports.assessing(projectId);
        keep(projectId, kept, engine.tick(projectId, kept.state(), kept.memory(), ports.events(), at), at);
    }

    private void keep(String projectId, KeptProject kept, Transition next, Instant at) {
        Hindsight known = ports.hindsights().get(projectId);
        keep(projectId, kept, next, known, engine.hindsight(known, next, at));
    }

    private void keep(String projectId, KeptProject kept, Transition next, Hindsight known, Hindsight after) {
        if (!after.equals(known)) {
            ports.hindsights().put(projectId, after);
        }
        keep(projectId, kept, next.state());
        next.outputs().forEach(output -> ports.outputs().publish(output, after.lastPublished()));
    }

    @SuppressWarnings("ReferenceEquality") // A state is the same object when nothing changed in it.
    private void keep(String projectId, KeptProject kept, ProjectState next) {
        if (next != kept.state()) {
            ports.timers().move(projectId, kept.state().dueAt(), next.dueAt());
            ports.states().put(projectId, kept, next);
        }
    }
}
