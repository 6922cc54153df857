package nl.baken.streams.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.baken.assessment.ProjectMemory;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.publication.PublicState;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.EventIndex;
import nl.baken.engine.port.Hindsights;
import nl.baken.engine.port.KeptProject;
import nl.baken.engine.port.LoopPorts;
import nl.baken.engine.port.OutputSink;
import nl.baken.engine.port.PartitionTime;
import nl.baken.engine.port.ProjectStates;
import nl.baken.engine.port.Timers;
import nl.baken.engine.reference.MissingReference;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskAssessment;
import nl.baken.run.Run;
import nl.baken.run.RunStatus;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.handover.RunBoard;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.streams.topology.store.Assessments;
import nl.baken.streams.topology.store.HeldBack;
import nl.baken.streams.topology.store.PartitionClock;
import nl.baken.streams.topology.store.StoredEvents;
import nl.baken.streams.topology.store.TimerIndex;
import nl.baken.topic.Cleanup;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps what the loop keeps in the stores of a task, and forwards its outputs. States and the outputs of compacted topics
 * are held back until the commit: of those only the latest counts.
 */
final class KafkaHost implements LoopPorts, ProjectStates, PartitionTime {

    /** Projects whose state stays in memory as it is; others are read from the store. */
    private static final int REMEMBERED = 256;

    /** States and outputs that are held back at most; more are written before the commit. */
    private static final int HELD_BACK = 1_000;

    private record Place(Topic topic, String key) {}

    private final ProcessorContext<String, Forwarded> context;
    private final KeyValueStore<String, ProjectState> dossiers;
    private final KeyValueStore<Integer, PartitionClock> clocks;
    private final HeldBack<KeptProject, ProjectState> projects;
    private final KeptHindsights hindsights;
    private final EventIndex events;
    private final Timers timers;
    private final Assessments assessments;
    private final RunOutputs outputs;
    private final Run run;
    private final Counters counters;
    private final Map<Place, Output> unpublished = new LinkedHashMap<>();
    private PartitionClock clock;
    private boolean clockIsKept;

    KafkaHost(ProcessorContext<String, Forwarded> context, TopologyContext wiring, Counters counters) {
        this.context = context;
        this.run = wiring.run();
        this.counters = counters;
        dossiers = context.getStateStore(AssessTopology.DOSSIERS);
        clocks = context.getStateStore(AssessTopology.CLOCK);
        timers = new TimerIndex(context.getStateStore(AssessTopology.TIMERS));
        projects = new HeldBack<>(dossiers, KafkaHost::kept, KeptProject::state, REMEMBERED);
        hindsights = new KeptHindsights(new HeldBack<>(
                context.getStateStore(AssessTopology.HINDSIGHT), KafkaHost::known, Function.identity(), REMEMBERED));
        events = new StoredEvents(
                context.getStateStore(AssessTopology.EVENTS), context.getStateStore(AssessTopology.EARLIER_EVENTS));
        assessments = new Assessments(context.getStateStore(AssessTopology.ASSESSMENTS), wiring.retention());
        clock = clocks.get(partition());
        ModelRef model = run.getModel();
        if (clock != null && !clock.isOf(model)) {
            throw new OtherModelException(clock, model, context.applicationId());
        }
        RunRole role = new RunRole(run);
        RunBoard.Notes notes = clock == null || role.isNamed(clock.activeRun())
                ? wiring.board().read(run.getName(), partition())
                : RunBoard.Notes.NONE;
        if (clock == null) {
            // The state names its model from the first commit on, and the run tells what it does in the same commit.
            notes.status().ifPresent(told -> {
                throw new LostStateException(run, told);
            });
        }
        clockIsKept = clock != null;
        clock = clockIsKept ? clock : PartitionClock.unset(model);
        outputs = new RunOutputs(
                role,
                () -> clock.activeRun(),
                notes.silentBefore(partition()),
                wiring.queue(context.getStateStore(AssessTopology.HANDOVER), this::leftOut),
                wiring.publicTopics(),
                wiring.decoderOf(PublicTopics.TABLES),
                this::forward);
    }

    private record KeptHindsights(HeldBack<Hindsight, Hindsight> kept) implements Hindsights {

        @Override
        public Hindsight get(String projectId) {
            return kept.get(projectId);
        }

        @Override
        public void put(String projectId, Hindsight hindsight) {
            kept.put(projectId, hindsight);
        }
    }

    private static KeptProject kept(ProjectState state) {
        return state == null ? KeptProject.unknown() : new KeptProject(state, new ProjectMemory());
    }

    private static Hindsight known(Hindsight hindsight) {
        return hindsight == null ? Hindsight.none() : hindsight;
    }

    private void leftOut(Topic topic) {
        counters.count(Counters.HANDOVERS, "left-out");
    }

    /** Which run is active; null before the first activation. */
    ActiveRun activeRun() {
        return clock.activeRun();
    }

    /** Keeps which run is active from here on; what was held back until now belongs before it. */
    void activate(ActiveRun next) {
        write();
        keep(clock.with(next));
    }

    /** Decides where outputs go. */
    RunOutputs runOutputs() {
        return outputs;
    }

    /** Names the model of the state, and tells what the run does in this partition. */
    void tellStatus() {
        if (!clockIsKept) {
            keep(clock);
        }
        ActiveRun active = clock.activeRun();
        RunStatus status = new RunStatus(
                run,
                partition(),
                outputs.phase(),
                active == null ? Settings.FIRST_RUN : active.run(),
                active == null ? null : active.activationId(),
                active == null ? 0 : active.ordinal(),
                active == null || active.handedOver(),
                now().orElse(null));
        forward(run.getName() + "/" + partition(), new Forwarded.Status(status));
    }

    /** The projects of the partition after this one, in the order of the store; from the first when it is null. */
    List<String> projectsAfter(String last, int most) {
        write();
        List<String> projects = new ArrayList<>();
        try (KeyValueIterator<String, ProjectState> all = dossiers.range(last, null)) {
            while (all.hasNext() && projects.size() < most) {
                String project = all.next().key;
                if (!project.equals(last)) {
                    projects.add(project);
                }
            }
        }
        return projects;
    }

    /**
     * Writes what was held back: of each project the latest state, and of each compacted topic the latest output of each
     * project. To be called before every commit.
     */
    void write() {
        projects.write();
        hindsights.kept().write();
        unpublished.values().forEach(outputs::publish);
        unpublished.clear();
    }

    private void forward(Forwarded.ToTopic routed) {
        Output output = routed.output();
        context.forward(new Record<>(output.key(), routed, output.asOf().toEpochMilli()));
    }

    /** Forwards what the run says of itself. */
    void forward(String key, Forwarded said) {
        context.forward(new Record<>(key, said, clock.lastTick() == null ? 0 : Math.max(0, clock.lastTick())));
    }

    int partition() {
        return context.taskId().partition();
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
        return hindsights;
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
        return this::publish;
    }

    @Override
    public void missing(MissingReference reference) {
        counters.count(Counters.WITHOUT_EFFECT, "no-" + reference.what().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<PublicState> toTakeOver(String projectId) {
        return outputs.toTakeOver(projectId, assessments::latest);
    }

    @Override
    public void takenOver(String projectId) {
        // What was held back until now was said before.
        List<Output> before = unpublished.values().stream()
                .filter(output -> projectId.equals(output.projectId()))
                .toList();
        before.forEach(output -> {
            unpublished.remove(new Place(output.topic(), output.key()));
            outputs.publish(output);
        });
        outputs.takenOver(projectId);
    }

    @Override
    public void assessing(String projectId) {
        counters.count(Counters.TIMERS, "taken");
    }

    @Override
    public KeptProject get(String projectId) {
        return projects.get(projectId);
    }

    @Override
    public void put(String projectId, KeptProject before, ProjectState after) {
        if (!clockIsKept) {
            // Names the model that the state is of, also before the first tick.
            keep(clock);
        }
        projects.put(projectId, new KeptProject(after, before.memory()));
        writeWhenFull();
    }

    @Override
    public Optional<Instant> now() {
        return Optional.ofNullable(clock.lastTick()).map(Instant::ofEpochMilli);
    }

    @Override
    public List<Instant> waiting() {
        List<Instant> waiting = new ArrayList<>();
        clock.waiting().forEach(tick -> waiting.add(Instant.ofEpochMilli(tick)));
        return waiting;
    }

    @Override
    public void tick(Instant at) {
        keep(clock.at(at.toEpochMilli()));
    }

    @Override
    public void done(Instant tick) {
        keep(clock.done(tick.toEpochMilli()));
    }

    private void publish(Output output, Instant publishedAt) {
        if (output.topic().equals(TopicCatalog.RISK_ASSESSMENTS)) {
            assessments.put(output.key(), publishedAt, (RiskAssessment) output.record());
        }
        if (isHeldBack(output.topic())) {
            unpublished.put(new Place(output.topic(), output.key()), output);
        } else {
            outputs.publish(output);
        }
        writeWhenFull();
    }

    /**
     * Of a compacted topic a reader may miss all but the latest. A portfolio is as of the latest contribution that it saw, so
     * those are not held back.
     */
    private static boolean isHeldBack(Topic topic) {
        return topic.cleanup() == Cleanup.COMPACT && !topic.equals(TopicCatalog.PROJECT_CONTRIBUTIONS);
    }

    private void writeWhenFull() {
        if (projects.unwritten() >= HELD_BACK || unpublished.size() >= HELD_BACK) {
            write();
        }
    }

    private void keep(PartitionClock next) {
        clock = next;
        clockIsKept = true;
        clocks.put(partition(), next);
    }
}
