package nl.baken.streams.topology;

import java.time.Duration;
import java.time.Instant;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.contract.EventTypes;
import nl.baken.engine.Output;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.Transition;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.output.ModelRef;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.streams.topology.store.Assessments;
import nl.baken.streams.topology.store.PartitionClock;
import nl.baken.streams.topology.store.TimerIndex;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the dossiers of the projects of one partition and says what follows from them. An event costs one read and one
 * write of its project; a tick visits the projects that are due and no others; a promotion that gives this run the voice
 * visits all of them, once.
 */
final class Assess implements Processor<String, SpecificRecord, String, Output> {

    private static final Logger LOG = LoggerFactory.getLogger(Assess.class);

    private final ProjectEngine steps;
    private final ModelRef model;
    private final RunRouter speaker;
    private final Duration retention;
    private ProcessorContext<String, Output> context;
    private KeyValueStore<String, ProjectState> dossiers;
    private KeyValueStore<Integer, PartitionClock> clocks;
    private KeyValueStore<String, Hindsight> hindsights;
    private Assessments assessments;
    private TimerIndex timers;
    private Counters counters;
    private PartitionClock clock;

    /**
     * @param speaker of the run that this is a part of
     * @param retention how long what was said of a project is kept
     */
    Assess(ProjectEngine steps, RunRouter speaker, Duration retention) {
        this.steps = steps;
        this.model = speaker.model();
        this.speaker = speaker;
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<String, Output> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
        dossiers = initial.getStateStore(AssessTopology.DOSSIERS);
        clocks = initial.getStateStore(AssessTopology.CLOCK);
        timers = new TimerIndex(initial.getStateStore(AssessTopology.TIMERS));
        hindsights = initial.getStateStore(AssessTopology.HINDSIGHT);
        assessments = new Assessments(initial.getStateStore(AssessTopology.ASSESSMENTS), retention);
        clock = clocks.get(partition());
        if (clock != null && !clock.isOf(model)) {
            throw new OtherModelException(clock, model, initial.applicationId());
        }
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        if (clock == null) {
            keep(PartitionClock.unset(model));
        }
        if (received.value() instanceof ClockTicked tick) {
            tick(tick.getAt());
        } else if (received.value() instanceof ModelPromoted promotion) {
            promote(promotion);
        } else {
            event(EventTypes.headerOf(received.value()).orElseThrow(), received.value());
        }
    }

    private void event(EventHeader header, SpecificRecord event) {
        ProjectState known = dossiers.get(header.getProjectId());
        ProjectState before = known == null ? ProjectState.empty() : known;
        String type = event.getSchema().getName();
        steps.event(before, header, event, now())
                .ifPresentOrElse(
                        step -> {
                            counters.count(Counters.TAKEN, type);
                            Hindsight until = hindsight(header.getProjectId());
                            Hindsight after = steps.hindsight(until, before, step, header, event, now());
                            keep(header.getProjectId(), until, after, step);
                            keep(header.getProjectId(), before, step);
                        },
                        () -> counters.count(Counters.DUPLICATE, type));
    }

    private void tick(Instant at) {
        if (now() != null && at.isBefore(now())) {
            counters.count(Counters.TICKS, "ignored");
            return;
        }
        counters.count(Counters.TICKS, "taken");
        keep(clock.at(at.toEpochMilli()));
        for (String projectId : timers.due(at)) {
            counters.count(Counters.TIMERS, "taken");
            ProjectState before = dossiers.get(projectId);
            Transition step = steps.tick(before, at);
            Hindsight until = hindsight(projectId);
            keep(projectId, until, steps.hindsight(until, step, at), step);
            keep(projectId, before, step);
        }
    }

    /** The run that is named speaks from here on, and begins by saying what it would have said had it spoken all along. */
    private void promote(ModelPromoted promotion) {
        ActiveRun before = clock.activeRun();
        if (before != null && before.promotionId().equals(promotion.getPromotionId())) {
            counters.count(Counters.PROMOTIONS, "repeated");
            return;
        }
        ActiveRun activeRun = ActiveRun.after(before, promotion);
        keep(clock.with(activeRun));
        boolean isActive = speaker.isActive(activeRun);
        counters.count(Counters.PROMOTIONS, isActive ? "speaks" : "silent");
        if (speaker.isMistaken(promotion)) {
            LOG.warn(
                    "Promotion {} names this run with model {} {} and it runs {} {}: in partition {} it does not speak;"
                            + " promote it again, or start it with the model that was promoted",
                    promotion.getPromotionId(),
                    promotion.getModel().getId(),
                    promotion.getModel().getVersion(),
                    model.getId(),
                    model.getVersion(),
                    partition());
        }
        if (isActive && now() != null) {
            sayConditionsOfAll(activeRun);
        }
    }

    private void sayConditionsOfAll(ActiveRun activeRun) {
        try (KeyValueIterator<String, ProjectState> all = dossiers.all()) {
            all.forEachRemaining(project -> steps.conditions(project.value, now())
                    .ifPresent(conditions -> forward(project.key, speaker.toAlerting(conditions, activeRun))));
        }
    }

    private void keep(String projectId, ProjectState before, Transition step) {
        timers.move(projectId, before.dueAt(), step.state().dueAt());
        dossiers.put(projectId, step.state());
        for (Output output : step.outputs()) {
            speaker.heard(output, clock.activeRun()).forEach(heard -> forward(projectId, heard));
        }
    }

    private void forward(String projectId, Output output) {
        context.forward(new Record<>(projectId, output, output.asOf().toEpochMilli()));
    }

    /** What was said, and what is known of it afterwards; an event that changes neither costs no write. */
    private void keep(String projectId, Hindsight before, Hindsight after, Transition step) {
        if (!after.equals(before)) {
            hindsights.put(projectId, after);
        }
        step.risks().ifPresent(risks -> assessments.put(projectId, after.lastSaid(), risks));
    }

    private Hindsight hindsight(String projectId) {
        Hindsight known = hindsights.get(projectId);
        return known == null ? Hindsight.none() : known;
    }

    private void keep(PartitionClock next) {
        clock = next;
        clocks.put(partition(), next);
    }

    /** The time of the last tick; null when there was none. */
    private Instant now() {
        return clock.lastTick() == null ? null : Instant.ofEpochMilli(clock.lastTick());
    }

    private int partition() {
        return context.taskId().partition();
    }
}
