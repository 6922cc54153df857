package nl.baken.engine.memory;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.engine.AlertLoop;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectLoop;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.admission.Rejection;
import nl.baken.engine.alert.ActOutcome;
import nl.baken.engine.alert.AlertAct;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.output.Output;
import nl.baken.engine.reference.MissingReference;
import nl.baken.engine.reference.MissingReferences;
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
    private final MemoryAlerts alerts;
    private final AlertLoop alerting;
    private final SortedMap<ActOutcome, Integer> acts = new TreeMap<>();
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
        this.alerts = new MemoryAlerts(reader);
        this.alerting = new AlertLoop(alerts);
    }

    /** Takes a log from its beginning to its end. */
    public void take(ReplayPlan plan) {
        plan.log().forEach(this::take);
    }

    /**
     * Takes the next record of the log: an event of a project, under the key that it should have, or a tick. What the
     * topology passes over is passed over, and so is the activation of a run.
     */
    public void take(SpecificRecord next) {
        if (!AdmissionCheck.EVENTS.contains(next.getClass())) {
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

    /**
     * What events named that was not there when they came: alerts, risks, and projects that are not registered at the end
     * either.
     */
    public List<MissingReferences.Count> missing() {
        return host.missing().stream()
                .filter(count -> count.first().what() != MissingReference.Kind.PROJECT
                        || host.state(count.first().project())
                                .filter(state -> state.dossier().registered() != null)
                                .isEmpty())
                .toList();
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
        return LongStream.concat(host.due().stream(), alerts.due().stream()).min();
    }

    /** What became of acts on alerts that count. */
    public SortedMap<ActOutcome, Integer> acts() {
        return Collections.unmodifiableSortedMap(acts);
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
            alert(output.record());
        }
    }

    private void alert(SpecificRecord record) {
        switch (record) {
            case AlertConditions conditions -> alerting.conditions(conditions);
            case ClockTicked tick -> alerting.tick(tick.getAt());
            default -> act(EventTypes.headerOf(record).orElseThrow(), record);
        }
    }

    private void act(EventHeader header, SpecificRecord act) {
        ActOutcome outcome = alerting.act(header, act);
        acts.merge(outcome, 1, Integer::sum);
        if (outcome == ActOutcome.NO_SUCH_ALERT) {
            AlertAct.fingerprint(act)
                    .ifPresent(fingerprint -> host.missing(MissingReference.alert(header, fingerprint)));
        }
    }
}
