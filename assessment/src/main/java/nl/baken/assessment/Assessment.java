package nl.baken.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.baken.assessment.alert.StatusDifference;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Keys;
import nl.baken.assessment.dossier.Matches;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.indicator.IndicatorRecords;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.publication.PublicState;
import nl.baken.assessment.publication.PublicationPolicy;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.assessment.risk.RiskReadings;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import nl.baken.output.GateAdvice;
import nl.baken.output.Indicator;
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

    private static final String RISK_ASSESSMENTS = "risk-assessments";
    private static final String GAPS = "risk-assessments.gaps";
    private static final String OUTCOME_INDICATORS = "outcome-indicators";
    private static final String GATE_ADVICE = "gate-advice";
    private static final String PROJECT_FORECASTS = "project-forecasts";
    private static final String ALERT_CONDITIONS = "alert-conditions";
    private static final String CONTRIBUTION = "project-contributions";

    private final RiskModel model;
    private final RiskReadings readings;

    public Assessment(RiskModel model) {
        this.model = Objects.requireNonNull(model);
        this.readings = new RiskReadings(model);
    }

    public RiskModel model() {
        return model;
    }

    /**
     * Takes in an event. The dossier is the same object when the event changes nothing in it.
     *
     * @param event a record of project-events with a header; not a tick
     */
    public Dossier fold(Dossier dossier, EventHeader header, SpecificRecord event) {
        return dossier.with(header, event, model.matchesOf(event));
    }

    /** The same as with a memory that is empty. */
    public Assessed assess(ProjectState state, Instant now, Trigger trigger) {
        return assess(state, new ProjectMemory(), now, trigger);
    }

    /**
     * Computes what can have changed of a project, and what a reader would see as a change.
     *
     * @param memory of the same project
     * @param now the time of the log: that of the last tick
     */
    public Assessed assess(ProjectState state, ProjectMemory memory, Instant now, Trigger trigger) {
        return assess(state, memory, null, now, trigger);
    }

    /**
     * The same for a run that begins to write the public topics: what differs from these is published, the alert conditions
     * in any case.
     *
     * @param carried what the public topics carry of the project
     */
    public Assessed takeOver(ProjectState state, PublicState carried, Instant now) {
        Trigger trigger = state.published().unsettled() ? Trigger.EVENT : Trigger.TICK;
        return assess(state, new ProjectMemory(), carried, now, trigger);
    }

    private Assessed assess(
            ProjectState state, ProjectMemory memory, PublicState carried, Instant now, Trigger trigger) {
        Dossier dossier = state.dossier();
        if (dossier.registered() == null) {
            return Assessed.nothingNew(state.dueAt(null));
        }
        memory.bringTo(state);
        LastPublished own = state.published()
                .withAcceptances(dossier.steering())
                .withDecision(dossier.decisions().last());
        LastPublished before = carried == null ? own : own.withPublic(carried, RISK_ASSESSMENTS);
        List<AssessedRisk> risks = readings.of(memory.structures(), dossier, before, now);
        PublicationPolicy policy = new PublicationPolicy(before);

        ProjectView last = memory.view();
        ProjectRef project = project(dossier, last);
        List<RiskChange> history = new ArrayList<>();
        SortedMap<String, PublishedRisk> published = history(project, risks, before.risks(), carried, history, now);
        boolean settles = carried != null || (trigger == Trigger.TICK && before.unsettled());

        ProjectView view = last;
        Map<String, Double> decibans = ofAlerted(risks, published);
        boolean anew = last == null || !last.holdsFor(dossier, risks, decibans, now);
        // What nobody told for too long becomes a gap without an event, and often with the same grade of knowledge.
        boolean tells = trigger == Trigger.TICK && (settles || anew) && policy.differs(GAPS, digestOfGaps(risks));
        boolean read = (settles || tells || !history.isEmpty())
                && policy.differs(RISK_ASSESSMENTS, digest(project, risks, isTruncated(dossier)));
        if (anew) {
            view = ProjectView.of(model, dossier, project, risks, last, before, decibans, now);
        } else if (last.dates().slipping()) {
            view = last.onDay(now);
        }
        List<Indicator> indicators = isNew(view, last, ProjectView::indicators)
                ? view.indicators().stream()
                        .filter(each -> policy.changed(IndicatorRecords.nameOf(each.getIndicator()), each) != null)
                        .toList()
                : List.of();
        OutcomeIndicators outcome =
                isNew(view, last, ProjectView::outcome) ? policy.changed(OUTCOME_INDICATORS, view.outcome()) : null;
        GateAdvice advice = isNew(view, last, part -> part.advice().advice())
                ? policy.changed(GATE_ADVICE, view.advice().advice())
                : null;
        ProjectForecast forecast = isNew(view, last, ProjectView::dates)
                ? policy.changed(PROJECT_FORECASTS, view.dates().forecast())
                : null;
        AlertConditions conditions =
                isNew(view, last, ProjectView::alerts) && view.alerts().conditions() != null
                        ? policy.changed(ALERT_CONDITIONS, view.alerts().conditions())
                        : null;
        PortfolioIndicators contribution =
                view.addsUpOtherwise(last) ? policy.changed(CONTRIBUTION, contribution(view, now)) : null;

        boolean unsettled = trigger == Trigger.EVENT;
        StatusDifference difference = view.alerts().difference();
        Long differsSince = difference == null ? null : difference.since();
        LastPublished after = before.with(
                published,
                policy.outputs(),
                differsSince,
                before.adviceWith(view.advice().advice(), now),
                unsettled);
        ProjectState next = new ProjectState(dossier, after, state.indexed(), dueAt(risks, view, now, trigger));
        memory.keep(next, view);
        return new Assessed(
                next,
                read ? assessment(project, risks, isTruncated(dossier), now) : null,
                history,
                indicators,
                outcome,
                advice,
                forecast,
                conditions,
                contribution);
    }

    /**
     * What an event changes of the readings, at the time of its arrival and after all that was published before it.
     *
     * @param before the state without the event
     * @param after a state with it
     */
    public List<Effect> effects(ProjectState before, ProjectState after, Instant now) {
        return Effect.between(
                readings(readings.of(before.dossier(), before.published(), now)),
                readings(readings.of(after.dossier(), before.published(), now)));
    }

    private SortedMap<String, PublishedRisk> history(
            ProjectRef project,
            List<AssessedRisk> risks,
            SortedMap<String, PublishedRisk> before,
            PublicState carried,
            List<RiskChange> changes,
            Instant now) {
        SortedMap<String, PublishedRisk> after = before;
        RiskHistory history = new RiskHistory(model, project, now);
        for (AssessedRisk risk : risks) {
            PublishedRisk own = before.get(risk.id());
            PublishedRisk published = carried == null ? own : carried.of(risk.id(), RiskHistory.published(risk), own);
            if (RiskHistory.isVisible(risk, published)) {
                changes.add(history.change(risk, published));
                if (changes.size() == 1) {
                    after = new TreeMap<>(before);
                }
                after.put(risk.id(), RiskHistory.published(risk));
            }
        }
        return after;
    }

    /** What alerts tell of likelihoods is what was published of them, so that it does not depend on when somebody looked. */
    private static Map<String, Double> ofAlerted(List<AssessedRisk> risks, SortedMap<String, PublishedRisk> published) {
        Map<String, Double> decibans = new TreeMap<>();
        for (AssessedRisk risk : risks) {
            if (risk.alerted()) {
                decibans.put(risk.id(), published.get(risk.id()).decibans());
            }
        }
        return decibans;
    }

    private Supplier<RiskAssessment> assessment(
            ProjectRef project, List<AssessedRisk> risks, boolean truncated, Instant now) {
        return () -> new RiskAssessment(project, now, model.ref(), readings(risks), truncated);
    }

    private PortfolioIndicators contribution(ProjectView view, Instant now) {
        return Portfolio.contribution(
                model,
                view.readings(),
                view.advice().advice(),
                view.outcome(),
                view.dates().settled(),
                Stamped.valueOf(view.dossier().phase()),
                view.project(),
                now);
    }

    /** After an event the next tick assesses again, so that what is published last does not depend on who came first. */
    private static Long dueAt(List<AssessedRisk> risks, ProjectView view, Instant now, Trigger trigger) {
        if (trigger == Trigger.EVENT) {
            return now.toEpochMilli() + 1;
        }
        NextChange next = view.next();
        for (AssessedRisk risk : risks) {
            next = next.or(risk.next());
        }
        return next.at();
    }

    private static List<RiskReading> readings(List<AssessedRisk> risks) {
        return risks.stream().map(AssessedRisk::reading).toList();
    }

    /** True when more bears on the readings than is kept. */
    private static boolean isTruncated(Dossier dossier) {
        return dossier.facet(Matches.KIND).truncated()
                || dossier.statements().items().truncated()
                || dossier.things().items().truncated();
    }

    private static long digest(ProjectRef project, List<AssessedRisk> risks, boolean truncated) {
        ValueHash hash = new ValueHash();
        hash.add(project.getProjectId()).add(project.getTitle());
        hash.add(project.getOrganisationId()).add(project.getSteeringGroupId());
        for (AssessedRisk risk : risks) {
            hash.add(risk.digest());
        }
        hash.add(truncated ? 1L : 0L);
        return hash.value();
    }

    private static long digestOfGaps(List<AssessedRisk> risks) {
        ValueHash hash = new ValueHash();
        risks.forEach(risk -> risk.addGapsTo(hash.add(risk.id())));
        return hash.value();
    }

    /** True when a part was computed anew; otherwise it was published before. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isNew(ProjectView view, ProjectView last, Function<ProjectView, Object> part) {
        return last == null || part.apply(view) != part.apply(last);
    }

    @SuppressWarnings("ReferenceEquality")
    private static ProjectRef project(Dossier dossier, ProjectView last) {
        if (last != null && last.dossier().profile() == dossier.profile()) {
            return last.project();
        }
        Profile profile = dossier.profile();
        return new ProjectRef(
                dossier.projectId(),
                profile.value("title"),
                Keys.of(profile.value("organisationId")),
                Keys.of(profile.value("steeringGroupId")));
    }
}
