package nl.baken.streams.topology;

import java.time.Duration;
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
import nl.baken.engine.ProjectOutputs;
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

    private final ProcessorContext<String, Output> context;
    private final KeyValueStore<String, ProjectState> dossiers;
    private final KeyValueStore<Integer, PartitionClock> clocks;
    private final HeldBack<KeptProject, ProjectState> projects;
    private final KeptHindsights hindsights;
    private final EventIndex events;
    private final Timers timers;
    private final Assessments assessments;
    private final RunRouter router;
    private final Counters counters;
    private final Map<Place, Output> unpublished = new LinkedHashMap<>();
    private PartitionClock clock;
    private boolean clockIsKept;

    /** @param retention how long what was published of a project is kept */
    KafkaHost(ProcessorContext<String, Output> context, RunRouter router, Duration retention, Counters counters) {
        this.context = context;
        this.router = router;
        this.counters = counters;
        dossiers = context.getStateStore(AssessTopology.DOSSIERS);
        clocks = context.getStateStore(AssessTopology.CLOCK);
        timers = new TimerIndex(context.getStateStore(AssessTopology.TIMERS));
        projects = new HeldBack<>(dossiers, KafkaHost::kept, KeptProject::state, REMEMBERED);
        hindsights = new KeptHindsights(new HeldBack<>(
                context.getStateStore(AssessTopology.HINDSIGHT), KafkaHost::known, Function.identity(), REMEMBERED));
        events = new StoredEvents(
                context.getStateStore(AssessTopology.EVENTS), context.getStateStore(AssessTopology.EARLIER_EVENTS));
        assessments = new Assessments(context.getStateStore(AssessTopology.ASSESSMENTS), retention);
        clock = clocks.get(partition());
        ModelRef model = router.model();
        if (clock != null && !clock.isOf(model)) {
            throw new OtherModelException(clock, model, context.applicationId());
        }
        clockIsKept = clock != null;
        clock = clockIsKept ? clock : PartitionClock.unset(model);
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

    /** Which run alerting reads; null before the first promotion. */
    ActiveRun activeRun() {
        return clock.activeRun();
    }

    void activate(ActiveRun next) {
        keep(clock.with(next));
    }

    /** The states of all projects of the partition. */
    KeyValueIterator<String, ProjectState> all() {
        write();
        return dossiers.all();
    }

    /**
     * Writes what was held back: of each project the latest state, and of each compacted topic the latest output of each
     * project. To be called before every commit.
     */
    void write() {
        projects.write();
        hindsights.kept().write();
        unpublished.values().forEach(this::forward);
        unpublished.clear();
    }

    void forward(Output output) {
        context.forward(new Record<>(output.key(), output, output.asOf().toEpochMilli()));
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
            router.route(output, clock.activeRun()).forEach(this::forward);
        }
        writeWhenFull();
    }

    /**
     * Of a compacted topic a reader may miss all but the latest. What other parts of Baken read is not held back: alerting has
     * to see every change, and a portfolio is as of the latest contribution that it saw.
     */
    private static boolean isHeldBack(Topic topic) {
        return topic.cleanup() == Cleanup.COMPACT
                && !topic.equals(TopicCatalog.ALERT_CONDITIONS)
                && !topic.equals(ProjectOutputs.CONTRIBUTIONS);
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
