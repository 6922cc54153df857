package nl.baken.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.baken.contract.EventTypes;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectLoop;
import nl.baken.engine.identity.Fate;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunPhase;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.streams.topology.store.BeforeCommit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hosts the loop of one partition. An event costs one read and one write of its project; a tick assesses the projects that
 * are due and no others; a run that becomes the active one takes over all of them, once.
 */
final class Assess implements Processor<String, SpecificRecord, String, Forwarded> {

    private static final Logger LOG = LoggerFactory.getLogger(Assess.class);

    /** How many projects are assessed between two commits at most, so that no tick outlasts its transaction. */
    private static final int SLICE = 1_000;

    /** When to go on while no record comes. It decides when work is done, and nothing of what it leads to. */
    private static final Duration GO_ON_AFTER = Duration.ofMillis(5);

    private final ProjectEngine engine;
    private final TopologyContext wiring;
    private final RunRole role;
    private final int slice;
    private ProcessorContext<String, Forwarded> context;
    private KafkaHost host;
    private RunOutputs outputs;
    private ProjectLoop loop;
    private Counters counters;
    private Cancellable goingOn;
    private RunPhase told;

    /** A processor of one task. */
    Assess(ProjectEngine engine, TopologyContext wiring) {
        this(engine, wiring, SLICE);
    }

    Assess(ProjectEngine engine, TopologyContext wiring, int slice) {
        this.engine = engine;
        this.wiring = wiring;
        this.role = new RunRole(wiring.run());
        this.slice = slice;
    }

    @Override
    public void init(ProcessorContext<String, Forwarded> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
        host = new KafkaHost(initial, wiring, counters);
        outputs = host.runOutputs();
        loop = new ProjectLoop(engine, host);
        BeforeCommit beforeCommit = initial.getStateStore(AssessTopology.BEFORE_COMMIT);
        beforeCommit.run(initial, host::write);
        // Also for the status: nothing can be forwarded here.
        goOnLater();
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        switch (received.value()) {
            case ClockTicked tick -> counters.count(Counters.TICKS, loop.tick(tick.getAt()) ? "taken" : "ignored");
            case RunActivated activation -> activate(activation);
            case RunHandedOver handover -> handOver(handover);
            case SpecificRecord event -> event(EventTypes.headerOf(event).orElseThrow(), event);
        }
        proceed();
    }

    private void event(EventHeader header, SpecificRecord event) {
        Fate fate = loop.event(header, event);
        if (fate == Fate.COUNTED) {
            counters.count(Counters.TAKEN, event.getSchema().getName());
        } else {
            counters.count(Counters.IDENTITY, fate.name().toLowerCase(Locale.ROOT));
        }
    }

    /** One slice of what is due, or of what is to be taken over; the rest follows with the next record, or soon. */
    private void proceed() {
        if (loop.proceed(slice) || takeOver()) {
            goOnLater();
        } else if (goingOn != null) {
            goingOn.cancel();
            goingOn = null;
        }
        tellStatus();
    }

    private void goOnLater() {
        if (goingOn == null) {
            goingOn = context.schedule(GO_ON_AFTER, PunctuationType.WALL_CLOCK_TIME, wallClock -> proceed());
        }
    }

    private void tellStatus() {
        RunPhase phase = outputs.phase();
        if (phase != told) {
            told = phase;
            host.tellStatus();
        }
    }

    /** The run that is named is active from here on; the one before it publishes nothing more, and says so in the log. */
    private void activate(RunActivated activation) {
        ActiveRun before = host.activeRun();
        if (before != null && before.activationId().equals(activation.getActivationId())) {
            counters.count(Counters.ACTIVATIONS, "repeated");
            return;
        }
        if (!ActiveRun.holds(activation, before, Settings.FIRST_RUN)) {
            counters.count(Counters.ACTIVATIONS, "not-held");
            LOG.warn(
                    "Activation {} of run {} does not hold in partition {}: it is to follow {}, and {}",
                    activation.getActivationId(),
                    activation.getRun().getName(),
                    host.partition(),
                    activation.getAfter(),
                    before == null ? Settings.FIRST_RUN + " is active" : "the latest is " + before);
            return;
        }
        boolean wasNamed = role.isNamed(before);
        if (outputs.phase() == RunPhase.TAKING_OVER && !outputs.isFenced()) {
            takeOverAll();
        }
        ActiveRun after = ActiveRun.after(before, activation, Settings.FIRST_RUN);
        host.activate(after);
        outputs.end();
        boolean isNamed = role.isNamed(after);
        counters.count(Counters.ACTIVATIONS, isNamed ? "active" : "inactive");
        role.mistake(after)
                .ifPresent(mistake -> LOG.warn(
                        "Activation {} does not mean this run: {}; in partition {} it is not active",
                        after.activationId(),
                        mistake,
                        host.partition()));
        if (wasNamed) {
            Instant at = host.now().orElse(activation.getAt());
            RunHandedOver handover =
                    new RunHandedOver(after.activationId(), at, wiring.run().getName(), false);
            host.forward(null, new Forwarded.ToLog(host.partition(), handover));
        }
        told = null;
    }

    private void handOver(RunHandedOver handover) {
        ActiveRun active = host.activeRun();
        if (active == null || active.handedOver() || !active.activationId().equals(handover.getActivationId())) {
            counters.count(Counters.HANDOVERS, "repeated");
            return;
        }
        host.activate(active.withHandedOver());
        counters.count(Counters.HANDOVERS, handover.getTakenOver() ? "taken-over" : "handed-over");
        told = null;
    }

    /** Takes over the next projects; true when there is more to do. */
    private boolean takeOver() {
        if (outputs.phase() != RunPhase.TAKING_OVER || outputs.isFenced()) {
            return false;
        }
        if (!outputs.isPrepared(host.partition(), host::write)) {
            return true;
        }
        ActiveRun active = host.activeRun();
        List<String> projects = host.projectsAfter(active.upTo(), slice);
        projects.forEach(loop::takeOver);
        if (projects.size() < slice) {
            outputs.flushAll();
            host.activate(active.withTakenOver());
            outputs.end();
            // The run before this one may have been at a tick when it handed over.
            loop.tellTime();
            LOG.info("Partition {} is taken over by run {}", host.partition(), active.run());
            return false;
        }
        host.activate(active.withTakenOverUpTo(projects.getLast()));
        return true;
    }

    /** Another run is activated while this one still takes over, which the command refuses: what is public has to be whole. */
    private void takeOverAll() {
        boolean more = true;
        while (more) {
            more = takeOver();
        }
    }

    @Override
    public void close() {
        if (goingOn != null) {
            goingOn.cancel();
        }
        if (outputs != null) {
            outputs.closeReading();
        }
    }
}
