package nl.baken.engine.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.alert.AlertStates;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectLoop;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.admission.Rejection;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import nl.baken.output.PortfolioIndicators;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes a log, in its order, and gives what the topology writes for it: the same loop without Kafka, with the state in
 * memory. For backtests, and to hold the topology against.
 */
public final class Replay {

    private final MemoryHost host = new MemoryHost((output, publishedAt) -> publish(output));
    private final ProjectLoop loop;
    private final Consumer<Output> reader;
    private final Map<String, AlertStates> alertStates = new HashMap<>();
    private final Portfolios portfolios = new Portfolios();
    private final SortedMap<String, Integer> rejected = new TreeMap<>();
    private final SortedMap<Fate, Integer> fates = new TreeMap<>();
    private int skipped;

    /**
     * A replay of a model.
     *
     * @param model with the weights
     * @param reader is handed everything that is published, as it is published
     */
    public Replay(RiskModel model, Consumer<Output> reader) {
        this.loop = new ProjectLoop(new ProjectEngine(new Assessment(model)), host);
        this.reader = reader;
    }

    /** Takes a log from its beginning to its end. */
    public void take(ReplayPlan plan) {
        plan.log().forEach(this::take);
    }

    /**
     * Takes the next record of the log: an event of a project, under the key that it should have, or a tick. What the
     * topology passes over, such as most actions of a steering group, is passed over, and so is the activation of a run.
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
        } else if (next instanceof RunActivated || next instanceof RunHandedOver) {
            // A replay is one run, to which everybody listens.
            skipped++;
        } else if (next instanceof ClockTicked tick) {
            if (loop.tick(tick.getAt())) {
                loop.proceed(Integer.MAX_VALUE);
            }
        } else {
            fates.merge(loop.event(header.orElseThrow(), next), 1, Integer::sum);
        }
    }

    /** How many records were refused, by reason: those that the topology sends to dead-letters. */
    public SortedMap<String, Integer> rejected() {
        return Collections.unmodifiableSortedMap(rejected);
    }

    /** What became of the events that were accepted. */
    public SortedMap<Fate, Integer> fates() {
        return Collections.unmodifiableSortedMap(fates);
    }

    /** How many records were passed over: of a kind that the topology does not take, or about runs. */
    public int skipped() {
        return skipped;
    }

    /** What is kept of a project; empty when no event of it came. */
    public Optional<ProjectState> state(String projectId) {
        return host.state(projectId);
    }

    /** Since when assessments of a project are published, and what became known late; while it is published, as of then. */
    public Hindsight hindsight(String projectId) {
        return host.hindsight(projectId);
    }

    /** When the first project is due to be looked at again, in milliseconds since 1970 UTC; empty when none is. */
    public OptionalLong due() {
        return host.due();
    }

    private void publish(Output output) {
        if (output.topic().equals(TopicCatalog.PROJECT_CONTRIBUTIONS)) {
            PortfolioIndicators contribution = (PortfolioIndicators) output.record();
            portfolios
                    .put(output.key(), contribution)
                    .forEach(total -> reader.accept(new Output(
                            TopicCatalog.PORTFOLIO_INDICATORS, total.getOrganisationId(), output.asOf(), total)));
            return;
        }
        reader.accept(output);
        if (output.topic().equals(TopicCatalog.ALERT_CONDITIONS)) {
            alert(output.key(), (AlertConditions) output.record());
        }
    }

    private void alert(String projectId, AlertConditions conditions) {
        AlertStates.Result result =
                AlertStates.next(alertStates.getOrDefault(projectId, AlertStates.none()), conditions);
        alertStates.put(projectId, result.alertStates());
        result.steps()
                .forEach(step -> reader.accept(new Output(
                        TopicCatalog.STEERING_ALERTS, step.getSteeringGroupId(), conditions.getAsOf(), step)));
    }
}
