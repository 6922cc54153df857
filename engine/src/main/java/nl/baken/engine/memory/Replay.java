package nl.baken.engine.memory;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.alert.AlertStates;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.engine.Output;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.Transition;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.admission.Rejection;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes a log, in its order, and gives what the topology writes for it: the same steps without Kafka, with the state in
 * memory. For backtests, and to hold the topology against.
 */
public final class Replay {

    private record WakeUp(long at, String projectId) {}

    private final ProjectEngine steps;
    private final Consumer<Published> reader;
    private final Map<String, ProjectState> states = new HashMap<>();
    private final Map<String, Hindsight> hindsights = new HashMap<>();
    private final TreeSet<WakeUp> timers =
            new TreeSet<>(Comparator.comparingLong(WakeUp::at).thenComparing(WakeUp::projectId));
    private final Map<String, AlertStates> alertStates = new HashMap<>();
    private final Portfolios portfolios = new Portfolios();
    private final SortedMap<String, Integer> rejected = new TreeMap<>();
    private int duplicates;
    private int skipped;
    private Instant lastTick;

    /**
     * @param model that says what weighs how much
     * @param reader is handed everything that is published, as it is published
     */
    public Replay(RiskModel model, Consumer<Published> reader) {
        this.steps = new ProjectEngine(new Assessment(model));
        this.reader = reader;
    }

    /** Takes a log from its beginning to its end. */
    public void take(ReplayPlan plan) {
        plan.log().forEach(this::take);
    }

    /**
     * Takes the next record of the log: an event of a project, under the key that it should have, or a tick. What the
     * topology passes over, such as most actions of a steering group, is passed over, and so is the promotion of a model.
     */
    public void take(SpecificRecord next) {
        if (!AdmissionCheck.EVENTS.contains(next.getClass()) && !AdmissionCheck.ACTIONS.contains(next.getClass())) {
            skipped++;
            return;
        }
        Optional<EventHeader> header = EventTypes.headerOf(next);
        String key = header.map(EventHeader::getProjectId).orElse(null);
        Optional<Rejection> rejection = AdmissionCheck.ofEvent(key, next);
        if (rejection.isPresent()) {
            rejected.merge(rejection.get().reason(), 1, Integer::sum);
        } else if (next instanceof ModelPromoted) {
            // A replay is one run, to which everybody listens.
            skipped++;
        } else if (next instanceof ClockTicked tick) {
            tick(tick.getAt());
        } else {
            event(header.orElseThrow(), next);
        }
    }

    /** How many records were refused, by reason: those that the topology sends to dead-letters. */
    public SortedMap<String, Integer> rejected() {
        return Collections.unmodifiableSortedMap(rejected);
    }

    /** How many events were in the dossier of their project already. */
    public int duplicates() {
        return duplicates;
    }

    /** How many records were passed over: of a kind that the topology does not take, or promotions of models. */
    public int skipped() {
        return skipped;
    }

    /** What is kept of a project; empty when nothing was heard of it. */
    public Optional<ProjectState> state(String projectId) {
        return Optional.ofNullable(states.get(projectId));
    }

    /** Since when something is said of a project, and what became known late; while it is published, as of then. */
    public Hindsight hindsight(String projectId) {
        return hindsights.getOrDefault(projectId, Hindsight.none());
    }

    /** When the first project is due to be looked at again, in milliseconds since 1970 UTC; empty when none is. */
    public OptionalLong due() {
        return timers.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(timers.first().at());
    }

    private void event(EventHeader header, SpecificRecord event) {
        ProjectState before = states.getOrDefault(header.getProjectId(), ProjectState.empty());
        Optional<Transition> step = steps.event(before, header, event, lastTick);
        if (step.isEmpty()) {
            duplicates++;
        } else {
            String projectId = header.getProjectId();
            hindsights.put(
                    projectId, steps.hindsight(hindsight(projectId), before, step.get(), header, event, lastTick));
            keep(projectId, before, step.get());
        }
    }

    private void tick(Instant at) {
        if (lastTick != null && at.isBefore(lastTick)) {
            return;
        }
        lastTick = at;
        List<WakeUp> due = List.copyOf(timers.headSet(new WakeUp(at.toEpochMilli() + 1, "")));
        for (WakeUp dueAt : due) {
            ProjectState before = states.get(dueAt.projectId());
            Transition step = steps.tick(before, at);
            hindsights.put(dueAt.projectId(), steps.hindsight(hindsight(dueAt.projectId()), step, at));
            keep(dueAt.projectId(), before, step);
        }
    }

    private void keep(String projectId, ProjectState before, Transition step) {
        if (before.dueAt() != null) {
            timers.remove(new WakeUp(before.dueAt(), projectId));
        }
        if (step.state().dueAt() != null) {
            timers.add(new WakeUp(step.state().dueAt(), projectId));
        }
        states.put(projectId, step.state());
        step.outputs().forEach(output -> publish(projectId, output));
    }

    private void publish(String projectId, Output output) {
        switch (output) {
            case Output.Risks risks -> publish(TopicCatalog.RISK_ASSESSMENTS, projectId, risks.record());
            case Output.Change change -> publish(TopicCatalog.RISK_HISTORY, projectId, change.record());
            case Output.Outcome outcome -> publish(TopicCatalog.OUTCOME_INDICATORS, projectId, outcome.record());
            case Output.Advice advice -> publish(TopicCatalog.GATE_ADVICE, projectId, advice.record());
            case Output.Forecast forecast -> publish(TopicCatalog.PROJECT_FORECASTS, projectId, forecast.record());
            case Output.Conditions conditions -> {
                publish(TopicCatalog.ALERT_CONDITIONS, projectId, conditions.record());
                alert(projectId, conditions.record());
            }
            case Output.Contribution contribution ->
                portfolios
                        .put(projectId, contribution.record())
                        .forEach(total -> publish(TopicCatalog.PORTFOLIO_INDICATORS, total.getOrganisationId(), total));
        }
    }

    private void alert(String projectId, AlertConditions conditions) {
        AlertStates.Result result =
                AlertStates.next(alertStates.getOrDefault(projectId, AlertStates.none()), conditions);
        alertStates.put(projectId, result.alertStates());
        result.steps().forEach(step -> publish(TopicCatalog.STEERING_ALERTS, step.getSteeringGroupId(), step));
    }

    private void publish(Topic topic, String key, SpecificRecord record) {
        reader.accept(new Published(topic, key, record));
    }
}
