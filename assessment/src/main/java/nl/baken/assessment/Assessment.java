package nl.baken.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.assessment.LastPublished.PublishedRisk;
import nl.baken.assessment.alert.Conditions;
import nl.baken.assessment.alert.StatusDifference;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.assessment.risk.Reading;
import nl.baken.assessment.risk.RiskReadings;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;
import org.apache.avro.specific.SpecificRecord;

/**
 * The assessment of one project, step by step. Pure: the same state, event and time give the same answer, whoever asks
 * (a topology, a backtest, a test).
 */
public final class Assessment {

    private static final String ALERT_CONDITIONS = "alert-conditions";

    private final RiskModel model;

    public Assessment(RiskModel model) {
        this.model = Objects.requireNonNull(model);
    }

    public RiskModel model() {
        return model;
    }

    /**
     * Takes in an event. The state is the same object when the event was in it already.
     *
     * @param event a record of project-events with a header; not a tick
     */
    public ProjectState fold(ProjectState state, EventHeader header, SpecificRecord event) {
        Dossier dossier = state.dossier().with(model, header, event);
        return dossier.equals(state.dossier()) ? state : new ProjectState(dossier, state.said(), state.dueAt());
    }

    /**
     * Computes everything that is said of a project, and tells what a reader would see as a change.
     *
     * @param now the time of the log: that of the last tick
     */
    public Assessed assess(ProjectState state, Instant now, Trigger occasion) {
        Dossier dossier = state.dossier();
        if (dossier.registered() == null) {
            return Assessed.nothingNew(new ProjectState(dossier, state.said(), null));
        }
        ProjectRef project = project(dossier);
        LastPublished said = state.said().withAcceptances(dossier.steering());
        List<Reading> computed = RiskReadings.of(model, dossier, said, now);
        List<RiskReading> readings = computed.stream().map(Reading::reading).toList();
        OutcomeIndicators outcome = Outcomes.of(dossier, project, now);
        ProjectForecast forecast = Forecasts.of(dossier, project, now);
        GateAdvice advice = Gates.of(model, dossier, project, readings, forecast, outcome, now);
        StatusDifference difference =
                StatusDifference.of(dossier, readings, advice, forecast, said.differsSince(), now);
        AlertConditions conditions =
                Conditions.of(model, dossier, project, readings, advice, forecast, outcome, difference, now);
        PortfolioIndicators contribution =
                Portfolio.contribution(model, readings, advice, outcome, forecast, project, now);

        boolean settling = occasion == Trigger.TICK && said.unsettled();
        PublicationPolicy publication = new PublicationPolicy(said, settling);
        List<RiskChange> history = history(project, readings, publication, now);
        RiskAssessment risks = publication.risks(new RiskAssessment(project, now, model.ref(), readings), history);
        return new Assessed(
                new ProjectState(
                        dossier,
                        publication.said(difference == null ? null : difference.since(), occasion == Trigger.EVENT),
                        dueAt(computed, dossier, difference, now, occasion)),
                risks,
                history,
                publication.changed("outcome-indicators", outcome),
                publication.changed("gate-advice", advice),
                publication.changed("project-forecasts", forecast),
                publication.changed(ALERT_CONDITIONS, conditions),
                publication.changed("contribution", contribution));
    }

    /**
     * What deserves an alert now, also when it was said before; for who begins to listen. Says nothing and keeps nothing.
     *
     * @param now the time of the log: that of the last tick
     * @return empty while the project is not registered
     */
    public Optional<AlertConditions> conditions(ProjectState state, Instant now) {
        LastPublished unsaid = state.said().without(ALERT_CONDITIONS);
        return Optional.ofNullable(assess(new ProjectState(state.dossier(), unsaid, null), now, Trigger.TICK)
                .conditions());
    }

    /**
     * What an event changes of the readings, at the time of its arrival and after all that was said before it.
     *
     * @param before the state without the event
     * @param after a state with it
     */
    public List<Effect> effects(ProjectState before, ProjectState after, Instant now) {
        return Effect.between(readings(before.dossier(), before, now), readings(after.dossier(), before, now));
    }

    private List<RiskReading> readings(Dossier dossier, ProjectState said, Instant now) {
        return RiskReadings.of(model, dossier, said.said(), now).stream()
                .map(Reading::reading)
                .toList();
    }

    private List<RiskChange> history(
            ProjectRef project, List<RiskReading> readings, PublicationPolicy publication, Instant now) {
        RiskHistory history = new RiskHistory(model, project, now);
        NavigableMap<String, PublishedRisk> said = new TreeMap<>();
        List<RiskChange> changes = new ArrayList<>();
        for (RiskReading reading : readings) {
            PublishedRisk before = publication.before().risks().get(reading.getRisk());
            RiskChange change = history.change(reading, before);
            if (change != null) {
                changes.add(change);
            }
            said.put(reading.getRisk(), change == null ? before : RiskHistory.said(reading));
        }
        publication.say(said);
        return changes;
    }

    /** After an event the next tick looks again, so that what is published last does not depend on who came first. */
    private Long dueAt(
            List<Reading> computed, Dossier dossier, StatusDifference difference, Instant now, Trigger occasion) {
        if (occasion == Trigger.EVENT) {
            return now.toEpochMilli() + 1;
        }
        NextChange next = Forecasts.nextChange(dossier, now)
                .or(Gates.nextChange(dossier, now))
                .or(Conditions.nextChange(
                        model, dossier, computed.stream().map(Reading::reading).toList(), difference, now));
        for (Reading reading : computed) {
            next = next.or(reading.next());
        }
        return next.at();
    }

    private static ProjectRef project(Dossier dossier) {
        Profile profile = dossier.profile();
        return new ProjectRef(
                dossier.projectId(),
                profile.value("title"),
                profile.value("organisationId"),
                profile.value("steeringGroupId"));
    }
}
