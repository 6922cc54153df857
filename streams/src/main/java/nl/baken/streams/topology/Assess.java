package nl.baken.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.baken.assessment.ProjectState;
import nl.baken.contract.EventTypes;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectLoop;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.output.ModelRef;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.streams.topology.store.BeforeCommit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hosts the loop of one partition. An event costs one read and one write of its project; a tick assesses the projects that
 * are due and no others; a promotion that makes this run the active one visits all of them, once.
 */
final class Assess implements Processor<String, SpecificRecord, String, Output> {

    private static final Logger LOG = LoggerFactory.getLogger(Assess.class);

    /** How many projects are assessed between two commits at most, so that no tick outlasts its transaction. */
    private static final int SLICE = 1_000;

    /** When to go on with a tick while no record comes. It decides when work is done, and nothing of what it leads to. */
    private static final Duration GO_ON_AFTER = Duration.ofMillis(5);

    private final ProjectEngine engine;
    private final RunRouter router;
    private final Duration retention;
    private final int slice;
    private ProcessorContext<String, Output> context;
    private KafkaHost host;
    private ProjectLoop loop;
    private Counters counters;
    private Cancellable goingOn;

    /**
     * A processor of one task.
     *
     * @param router of the run that this is a part of
     * @param retention how long what was published of a project is kept
     */
    Assess(ProjectEngine engine, RunRouter router, Duration retention) {
        this(engine, router, retention, SLICE);
    }

    Assess(ProjectEngine engine, RunRouter router, Duration retention, int slice) {
        this.engine = engine;
        this.router = router;
        this.retention = retention;
        this.slice = slice;
    }

    @Override
    public void init(ProcessorContext<String, Output> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
        host = new KafkaHost(initial, router, retention, counters);
        loop = new ProjectLoop(engine, host);
        BeforeCommit beforeCommit = initial.getStateStore(AssessTopology.BEFORE_COMMIT);
        beforeCommit.run(initial, host::write);
        if (!host.waiting().isEmpty()) {
            goOnLater();
        }
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        switch (received.value()) {
            case ClockTicked tick -> counters.count(Counters.TICKS, loop.tick(tick.getAt()) ? "taken" : "ignored");
            case ModelPromoted promotion -> promote(promotion);
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

    /** One slice of what is due; the rest follows with the next record, or soon. */
    private void proceed() {
        if (loop.proceed(slice)) {
            goOnLater();
        } else if (goingOn != null) {
            goingOn.cancel();
            goingOn = null;
        }
    }

    private void goOnLater() {
        if (goingOn == null) {
            goingOn = context.schedule(GO_ON_AFTER, PunctuationType.WALL_CLOCK_TIME, wallClock -> proceed());
        }
    }

    /** The run that is named is active from here on, and begins with the conditions that hold. */
    private void promote(ModelPromoted promotion) {
        ActiveRun before = host.activeRun();
        if (before != null && before.promotionId().equals(promotion.getPromotionId())) {
            counters.count(Counters.PROMOTIONS, "repeated");
            return;
        }
        ActiveRun activeRun = ActiveRun.after(before, promotion);
        host.activate(activeRun);
        boolean isActive = router.isActive(activeRun);
        counters.count(Counters.PROMOTIONS, isActive ? "active" : "inactive");
        if (router.isMistaken(promotion)) {
            warnOfMistake(promotion);
        }
        if (isActive) {
            host.now().ifPresent(now -> publishConditionsOfAll(activeRun, now));
        }
    }

    private void warnOfMistake(ModelPromoted promotion) {
        ModelRef model = router.model();
        LOG.warn(
                "Promotion {} names this run with model {} {} and it runs {} {}: in partition {} it is not active;"
                        + " promote it again, or start it with the model that was promoted",
                promotion.getPromotionId(),
                promotion.getModel().getId(),
                promotion.getModel().getVersion(),
                model.getId(),
                model.getVersion(),
                host.partition());
    }

    private void publishConditionsOfAll(ActiveRun activeRun, Instant now) {
        try (KeyValueIterator<String, ProjectState> all = host.all()) {
            all.forEachRemaining(project -> engine.conditions(project.value, now)
                    .ifPresent(conditions -> host.forward(router.toAlerting(project.key, conditions, activeRun))));
        }
    }
}
