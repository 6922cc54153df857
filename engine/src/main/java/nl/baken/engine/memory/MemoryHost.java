package nl.baken.engine.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.engine.port.EventIndex;
import nl.baken.engine.port.Hindsights;
import nl.baken.engine.port.KeptProject;
import nl.baken.engine.port.LoopPorts;
import nl.baken.engine.port.OutputSink;
import nl.baken.engine.port.PartitionTime;
import nl.baken.engine.port.ProjectStates;
import nl.baken.engine.port.Timers;
import nl.baken.engine.reference.MissingReference;
import nl.baken.engine.reference.MissingReferences;

/** Keeps everything in memory. */
class MemoryHost implements LoopPorts, ProjectStates, PartitionTime {

    private final Map<String, KeptProject> projects = new HashMap<>();
    private final Map<String, Hindsight> hindsights = new HashMap<>();
    private final MemoryTimers timers = new MemoryTimers();
    private final List<Instant> waiting = new ArrayList<>();
    private final EventIndex events = new MemoryEvents();
    private final MissingReferences missing = new MissingReferences();
    private final OutputSink sink;
    private Instant now;

    MemoryHost(OutputSink sink) {
        this.sink = sink;
    }

    /** What is kept of a project; empty when nothing is. */
    Optional<ProjectState> state(String projectId) {
        return Optional.ofNullable(projects.get(projectId)).map(KeptProject::state);
    }

    Hindsight hindsight(String projectId) {
        return hindsights.getOrDefault(projectId, Hindsight.none());
    }

    /** When the first project is due, in milliseconds since 1970 UTC; empty when none is. */
    OptionalLong due() {
        return timers.first();
    }

    @Override
    public ProjectStates states() {
        return this;
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Hindsights hindsights() {
        return new Hindsights() {
            @Override
            public Hindsight get(String projectId) {
                return hindsight(projectId);
            }

            @Override
            public void put(String projectId, Hindsight hindsight) {
                hindsights.put(projectId, hindsight);
            }
        };
    }

    @Override
    public EventIndex events() {
        return events;
    }

    @Override
    public PartitionTime clock() {
        return this;
    }

    @Override
    public OutputSink outputs() {
        return sink;
    }

    @Override
    public void missing(MissingReference reference) {
        missing.take(reference);
    }

    /** What events named that was not there when they came. */
    List<MissingReferences.Count> missing() {
        return missing.all();
    }

    @Override
    public KeptProject get(String projectId) {
        KeptProject kept = projects.get(projectId);
        return kept == null ? KeptProject.unknown() : kept;
    }

    @Override
    public void put(String projectId, KeptProject before, ProjectState after) {
        projects.put(projectId, new KeptProject(after, before.memory()));
    }

    @Override
    public Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    @Override
    public List<Instant> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public void tick(Instant at) {
        now = at;
        waiting.add(at);
    }

    @Override
    public void done(Instant tick) {
        waiting.removeFirst();
    }
}
