package nl.baken.assessment.dossier;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.BudgetChanged;
import nl.baken.event.CostRecorded;
import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;
import nl.baken.event.EventHeader;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;
import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;
import nl.baken.event.PhaseEntered;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SponsorChanged;
import nl.baken.event.StatusReported;
import nl.baken.event.SteeringDecisionTaken;
import nl.baken.event.TeamChanged;
import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;
import nl.baken.steering.RiskAccepted;
import org.apache.avro.specific.SpecificRecord;

/** Adds one event to a dossier. */
final class DossierFold {

    private Stamp registered;
    private Profile profile;
    private Activity activity;
    private Recent<PhaseEntry> phases;
    private Recent<GateDecision> decisions;
    private Recent<Release> releases;
    private Use use;
    private Stamped<Long> users;
    private Steering steering;
    private Items<Milestone> milestones;
    private Items<UnknownItem> unknowns;
    private Items<Option> options;
    private Items<Delivery> deliveries;
    private Items<Indicator> indicators;
    private Recent<Cost> costs;
    private Stamped<BigDecimal> budget;
    private Stamped<StatusReport> status;
    private Map<String, Recent<Match>> matches;
    private final Dossier before;

    DossierFold(Dossier dossier) {
        before = dossier;
        registered = dossier.registered();
        profile = dossier.profile();
        activity = dossier.activity();
        phases = dossier.phases();
        decisions = dossier.decisions();
        releases = dossier.releases();
        use = dossier.use();
        users = dossier.users();
        steering = dossier.steering();
        milestones = dossier.milestones();
        unknowns = dossier.unknowns();
        options = dossier.options();
        deliveries = dossier.deliveries();
        indicators = dossier.indicators();
        costs = dossier.costs();
        budget = dossier.budget();
        status = dossier.status();
        matches = dossier.matches();
    }

    /** Folds the event in; the header is that of the event. */
    Dossier fold(EventHeader header, SpecificRecord event, List<SignalMatch> matched) {
        Stamp stamp = Stamp.of(header);
        if (!(event instanceof SafeguardRecorded || event instanceof RiskAccepted)) {
            activity = activity.with(header);
        }
        addMatches(stamp, matched);
        foldFacts(stamp, event);
        return isUnchanged(header)
                ? before
                : new Dossier(
                        header.getProjectId(),
                        registered,
                        kept(before.profile(), profile),
                        kept(before.activity(), activity),
                        phases,
                        decisions,
                        releases,
                        kept(before.use(), use),
                        kept(before.users(), users),
                        kept(before.steering(), steering),
                        kept(before.milestones(), milestones),
                        kept(before.unknowns(), unknowns),
                        kept(before.options(), options),
                        kept(before.deliveries(), deliveries),
                        kept(before.indicators(), indicators),
                        costs,
                        kept(before.budget(), budget),
                        kept(before.status(), status),
                        matches);
    }

    private boolean isUnchanged(EventHeader header) {
        return header.getProjectId().equals(before.projectId())
                && Objects.equals(registered, before.registered())
                && profile.equals(before.profile())
                && activity.equals(before.activity())
                && phases.equals(before.phases())
                && decisions.equals(before.decisions())
                && releases.equals(before.releases())
                && use.equals(before.use())
                && Objects.equals(users, before.users())
                && steering.equals(before.steering())
                && milestones.equals(before.milestones())
                && unknowns.equals(before.unknowns())
                && options.equals(before.options())
                && deliveries.equals(before.deliveries())
                && indicators.equals(before.indicators())
                && costs.equals(before.costs())
                && Objects.equals(budget, before.budget())
                && Objects.equals(status, before.status())
                && matches.equals(before.matches());
    }

    /** A part that an event left as it was stays the same object, so that what follows from it need not be computed. */
    private static <T> T kept(T before, T after) {
        return Objects.equals(before, after) ? before : after;
    }

    private void addMatches(Stamp stamp, List<SignalMatch> matched) {
        Map<String, Recent<Match>> next = null;
        for (SignalMatch match : matched) {
            Recent<Match> known = matches.getOrDefault(match.signal(), Recent.empty());
            Recent<Match> with = known.with(stamp, match.match());
            if (!with.equals(known)) {
                next = next == null ? new HashMap<>(matches) : next;
                next.put(match.signal(), with);
            }
        }
        if (next != null) {
            matches = next;
        }
    }

    private void foldFacts(Stamp stamp, SpecificRecord event) {
        switch (event) {
            case ProjectRegistered e -> {
                registered = registered == null || stamp.compareTo(registered) < 0 ? stamp : registered;
                profile = profile.with(stamp, e);
            }
            case ProfileChanged e -> profile = profile.with(stamp, e);
            case PhaseEntered e ->
                phases = phases.with(stamp, new PhaseEntry(e.getPhase(), e.getDecided(), e.getClosure()));
            case SteeringDecisionTaken e -> decisions = decisions.with(stamp, decision(e));
            case ReleaseDeployed e -> {
                releases = releases.with(stamp, new Release(e.getScope(), e.getShadowMode(), e.getUsers()));
                use = use.with(stamp, e);
                users = latestUsers(stamp, e.getUsers());
            }
            case AdoptionRecorded e
            when e.getStatus() == AdoptionStatus.IN_USE -> users = latestUsers(stamp, e.getUsers());
            case SponsorChanged e -> steering = steering.with(stamp, e);
            case TeamChanged e -> steering = steering.with(stamp, e);
            case RiskAccepted e -> steering = steering.with(stamp, e);
            case MilestonePlanned e ->
                milestones = milestones.with(e.getMilestoneId(), Milestone.unknown(), m -> m.with(stamp, e));
            case MilestoneReached e ->
                milestones = milestones.with(e.getMilestoneId(), Milestone.unknown(), m -> m.with(stamp, e));
            case UnknownIdentified e ->
                unknowns = unknowns.with(e.getUnknownId(), UnknownItem.unknown(), u -> u.with(stamp, e));
            case UnknownClosed e ->
                unknowns = unknowns.with(e.getUnknownId(), UnknownItem.unknown(), u -> u.with(stamp, e));
            case OptionOpened e ->
                options = options.with(e.getOptionId(), Option.unknown(), o -> o.withOpened(stamp, e.getName()));
            case OptionClosed e -> options = options.with(e.getOptionId(), Option.unknown(), o -> o.with(stamp, e));
            case DataDeliveryAgreed e ->
                deliveries = deliveries.with(e.getDeliveryId(), Delivery.unknown(), d -> d.with(stamp, e));
            case DataDeliveryDelayed e ->
                deliveries = deliveries.with(e.getDeliveryId(), Delivery.unknown(), d -> d.with(stamp, e));
            case DataDelivered e ->
                deliveries = deliveries.with(e.getDeliveryId(), Delivery.unknown(), d -> d.with(stamp, e));
            case IndicatorTargetSet e ->
                indicators = indicators.with(
                        Indicator.key(e.getIndicatorId(), null), Indicator.unknown(), i -> i.with(stamp, e));
            case IndicatorMeasured e ->
                indicators = indicators.with(
                        Indicator.key(e.getIndicatorId(), e.getSegment()), Indicator.unknown(), i -> i.with(stamp, e));
            case CostRecorded e ->
                costs = costs.with(
                        stamp, new Cost(e.getAmount(), e.getKind(), e.getBasis(), e.getHours()), Cost.CAPACITY);
            case BudgetChanged e ->
                budget = e.getBudget() == null ? budget : Stamped.later(budget, new Stamped<>(stamp, e.getBudget()));
            case StatusReported e ->
                status = Stamped.later(
                        status,
                        new Stamped<>(
                                stamp, new StatusReport(e.getOverall(), e.getPlanning(), e.getCost(), e.getQuality())));
            default -> {
                // The rest is evidence only, and evidence is in the traces.
            }
        }
    }

    private Stamped<Long> latestUsers(Stamp stamp, Long number) {
        return number == null ? users : Stamped.later(users, new Stamped<>(stamp, number));
    }

    private static GateDecision decision(SteeringDecisionTaken e) {
        return new GateDecision(
                e.getDecision(), e.getPhase(), e.getResumeCondition(), e.getResumeOn(), e.getWithNextPhasePlan());
    }
}
