package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;
import static nl.baken.topic.TopicCatalog.RUN_STATES;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectOutputs;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.output.Output;
import nl.baken.output.RiskAssessment;
import nl.baken.streams.topology.store.AssessmentFormat;
import nl.baken.streams.topology.store.BeforeCommit;
import nl.baken.streams.topology.store.EventFormat;
import nl.baken.streams.topology.store.PartitionClock;
import nl.baken.streams.topology.store.ProjectFormat;
import nl.baken.streams.topology.store.StateFormat;
import nl.baken.streams.topology.store.Store;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Predicate;
import org.apache.kafka.streams.processor.api.Processor;

/** From the events of a project to what is said of it. */
public final class AssessTopology {

    /** Store: what is kept of each project. */
    public static final String DOSSIERS = "dossiers";

    /** Store: which project is to be looked at when. */
    public static final String TIMERS = "wake-ups";

    /** Store: what time it is in the partition, and which model its state is of. */
    public static final String CLOCK = "clock";

    /** Store: what was said of each project, and when; asked from outside. */
    public static final String ASSESSMENTS = "assessments";

    /** Store: since when something is said of each project, and what became known late; asked from outside. */
    public static final String HINDSIGHT = "hindsight";

    /** Store: the events of each project, by their identity. */
    public static final String EVENTS = "events";

    /** Store: what the events that have left the index amount to, of projects that have more than it holds. */
    public static final String EARLIER_EVENTS = "earlier-events";

    /** Store that keeps nothing: what is written once per commit. */
    static final String BEFORE_COMMIT = "before-commit";

    /** Store: what waits for the handover to this run. */
    public static final String HANDOVER = "handover";

    private static final String OUTPUTS = "output-";

    private final TopologyContext wiring;
    private final Function<ProjectEngine, Processor<String, SpecificRecord, String, Forwarded>> assess;
    private final Sinks sinks;

    public AssessTopology(TopologyContext wiring) {
        this(wiring, engine -> new Assess(engine, wiring));
    }

    /** @param assess makes the processor that hosts the loop of a partition */
    AssessTopology(
            TopologyContext wiring,
            Function<ProjectEngine, Processor<String, SpecificRecord, String, Forwarded>> assess) {
        this.wiring = wiring;
        this.assess = assess;
        this.sinks = new Sinks(wiring);
    }

    /**
     * The topology of a run.
     *
     * @param properties of the application that will run it: some of them shape the topology
     */
    public Topology build(Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        addTo(builder);
        return builder.build(properties);
    }

    /** Adds sources, processors, stores and sinks. */
    public void addTo(StreamsBuilder builder) {
        // States are written once per commit as it is, so no cache stands before them.
        builder.addStateStore(Store.uncached(DOSSIERS, Serdes.String(), new ProjectFormat(wiring.model()).serde()))
                .addStateStore(BeforeCommit.named(BEFORE_COMMIT))
                .addStateStore(Store.keyValue(TIMERS, Serdes.Bytes(), Serdes.ByteArray()))
                .addStateStore(Store.keyValue(CLOCK, Serdes.Integer(), new StateFormat<>(PartitionClock.class).serde()))
                .addStateStore(Store.uncached(
                        ASSESSMENTS, Serdes.Bytes(), assessments().serde()))
                .addStateStore(Store.keyValue(EVENTS, Serdes.Bytes(), events().serde()))
                .addStateStore(
                        Store.keyValue(EARLIER_EVENTS, Serdes.String(), new StateFormat<>(Dossier.class).serde()))
                .addStateStore(Store.uncached(HANDOVER, Serdes.Bytes(), Serdes.ByteArray()))
                .addStateStore(Store.uncached(HINDSIGHT, Serdes.String(), new StateFormat<>(Hindsight.class).serde()));

        String events = wiring.topics().nameOf(PROJECT_EVENTS);
        KStream<String, AdmissionResult> intake = builder.stream(events, Sources.bytes("log"))
                .process(
                        () -> new Decode(
                                Map.of(events, wiring.decoder(AdmissionCheck.EVENTS)), AdmissionCheck::ofEvent),
                        Named.as("decode"));
        RunRole role = new RunRole(wiring.run());
        sinks.deadLetters(
                intake.process(() -> new OfActiveRun<>(role, true), Named.as("dead-letters-active"), CLOCK),
                "dead-letters");
        sinks.ownDeadLetters(
                intake.process(() -> new OfActiveRun<>(role, false), Named.as("dead-letters-inactive"), CLOCK),
                "own-dead-letters");
        KStream<String, SpecificRecord> accepted = Sources.accepted(intake, "accepted");
        wiring.ticks()
                .ifPresent(interval -> sinks.ticks(
                        accepted.process(() -> new LiveClock(interval, role), Named.as("live-clock"), CLOCK), "ticks"));

        ProjectEngine engine = new ProjectEngine(new Assessment(wiring.model()));
        KStream<String, Forwarded> forwarded = accepted.process(
                () -> assess.apply(engine),
                Named.as("assess"),
                DOSSIERS,
                BEFORE_COMMIT,
                TIMERS,
                CLOCK,
                ASSESSMENTS,
                HINDSIGHT,
                EVENTS,
                EARLIER_EVENTS,
                HANDOVER);
        BranchedKStream<String, Forwarded> outputs = forwarded.split(Named.as(OUTPUTS));
        for (Topic topic : ProjectOutputs.TOPICS) {
            outputs = outputs.branch(
                            is(topic, true), Branched.withConsumer(of -> sinks.outputs(of, topic), topic.name()))
                    .branch(
                            is(topic, false),
                            Branched.withConsumer(of -> sinks.ownOutputs(of, topic), Sinks.OWN + topic.name()));
        }
        outputs.branch(
                        (key, said) -> said instanceof Forwarded.ToLog,
                        Branched.withConsumer(sinks::handovers, "handovers"))
                .branch(
                        (key, said) -> said instanceof Forwarded.Status,
                        Branched.withConsumer(sinks::statuses, RUN_STATES.name()))
                .noDefaultBranch();
    }

    private AssessmentFormat assessments() {
        return new AssessmentFormat(
                wiring.topics().nameOf(RISK_ASSESSMENTS),
                wiring.encoder(),
                wiring.decoder(List.of(RiskAssessment.class)),
                wiring.model());
    }

    private EventFormat events() {
        return new EventFormat(
                wiring.topics().nameOf(PROJECT_EVENTS), wiring.encoder(), wiring.decoder(AdmissionCheck.EVENTS));
    }

    private static Predicate<String, Forwarded> is(Topic topic, boolean isPublic) {
        return (key, said) -> said instanceof Forwarded.ToTopic(Output output, boolean toPublic)
                && toPublic == isPublic
                && output.topic().equals(topic);
    }
}
