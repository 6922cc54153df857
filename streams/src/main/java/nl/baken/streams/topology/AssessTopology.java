package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.List;
import java.util.Map;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectOutputs;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.output.Output;
import nl.baken.output.PortfolioIndicators;
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
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Predicate;

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

    private static final String OUTPUTS = "output-";
    private static final String CONTRIBUTION = "contribution";

    private final TopologyContext wiring;
    private final Sinks sinks;

    public AssessTopology(TopologyContext wiring) {
        this.wiring = wiring;
        this.sinks = new Sinks(wiring);
    }

    /**
     * Adds sources, processors, stores and sinks.
     *
     * @return what each project contributes to the portfolio of its organisation, by project
     */
    public KStream<String, PortfolioIndicators> addTo(StreamsBuilder builder) {
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
                .addStateStore(Store.uncached(HINDSIGHT, Serdes.String(), new StateFormat<>(Hindsight.class).serde()));

        String events = wiring.input().nameOf(PROJECT_EVENTS);
        KStream<String, AdmissionResult> intake = builder.stream(events, Sources.bytes("log"))
                .process(
                        () -> new Decode(
                                Map.of(events, wiring.decoder(AdmissionCheck.EVENTS)), AdmissionCheck::ofEvent),
                        Named.as("decode"));
        sinks.deadLetters(intake, "dead-letters");
        KStream<String, SpecificRecord> accepted = Sources.accepted(intake, "accepted");
        wiring.ticks()
                .ifPresent(interval -> sinks.ticks(
                        accepted.process(() -> new LiveClock(interval), Named.as("live-clock"), CLOCK), "ticks"));

        ProjectEngine engine = new ProjectEngine(new Assessment(wiring.model()));
        RunRouter router = new RunRouter(wiring.shadow(), wiring.model().ref());
        BranchedKStream<String, Output> outputs = toAlerting(accepted.process(
                        () -> new Assess(engine, router, wiring.retention()),
                        Named.as("assess"),
                        DOSSIERS,
                        BEFORE_COMMIT,
                        TIMERS,
                        CLOCK,
                        ASSESSMENTS,
                        HINDSIGHT,
                        EVENTS,
                        EARLIER_EVENTS)
                .split(Named.as(OUTPUTS)));
        for (Topic topic : ProjectOutputs.TOPICS) {
            outputs = outputs.branch(
                    is(topic), topic.equals(ProjectOutputs.CONTRIBUTIONS) ? Branched.as(CONTRIBUTION) : to(topic));
        }
        return outputs.noDefaultBranch()
                .get(OUTPUTS + CONTRIBUTION)
                .mapValues(output -> (PortfolioIndicators) output.record(), Named.as("contribution-of-project"));
    }

    /** A run in shadow that was promoted writes its conditions to the topic of the live run as well as to its own. */
    private BranchedKStream<String, Output> toAlerting(BranchedKStream<String, Output> outputs) {
        return wiring.shadow().isEmpty()
                ? outputs
                : outputs.branch(
                        is(RunRouter.TO_ALERTING), Branched.withConsumer(sinks::toAlerting, Sinks.FOR_ALERTING));
    }

    private AssessmentFormat assessments() {
        return new AssessmentFormat(
                wiring.output().nameOf(RISK_ASSESSMENTS),
                wiring.encoder(),
                wiring.decoder(List.of(RiskAssessment.class)),
                wiring.model());
    }

    private EventFormat events() {
        return new EventFormat(
                wiring.input().nameOf(PROJECT_EVENTS), wiring.encoder(), wiring.decoder(AdmissionCheck.EVENTS));
    }

    private static Predicate<String, Output> is(Topic topic) {
        return (projectId, output) -> output.topic().equals(topic);
    }

    private Branched<String, Output> to(Topic topic) {
        return Branched.withConsumer(outputs -> sinks.outputs(outputs, topic), topic.name());
    }
}
