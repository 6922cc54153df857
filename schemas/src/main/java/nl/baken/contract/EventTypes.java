package nl.baken.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.BudgetChanged;
import nl.baken.event.ClockTicked;
import nl.baken.event.CostRecorded;
import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;
import nl.baken.event.DependencyDeclared;
import nl.baken.event.DependencyEnded;
import nl.baken.event.DynamicAssessmentHeld;
import nl.baken.event.EventDeleted;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.event.ExternalSignal;
import nl.baken.event.HistogramPublished;
import nl.baken.event.ImportEnded;
import nl.baken.event.ImportStarted;
import nl.baken.event.IncidentReported;
import nl.baken.event.IncidentResolved;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.LearningRecorded;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;
import nl.baken.event.OldWayOfWorkingEnded;
import nl.baken.event.OldWayOfWorkingKept;
import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;
import nl.baken.event.PhaseEntered;
import nl.baken.event.ProcurementProgressed;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectBound;
import nl.baken.event.ProjectMerged;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.ProjectRemoved;
import nl.baken.event.ProjectRenamed;
import nl.baken.event.QuestionRaised;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SponsorChanged;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.event.StakeholdersEngaged;
import nl.baken.event.StatusReported;
import nl.baken.event.SteeringDecisionTaken;
import nl.baken.event.SteeringMeetingHeld;
import nl.baken.event.SupportChanged;
import nl.baken.event.TeamChanged;
import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;
import nl.baken.event.ValueConflictWeighed;
import nl.baken.event.ValueRated;
import nl.baken.event.WarningAnswered;
import nl.baken.event.WarningRaised;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertRated;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.QuestionAnswered;
import nl.baken.steering.QuestionAsked;
import nl.baken.steering.RiskAccepted;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every kind of event of the contract: the events of projects, the actions of steering groups, and what Baken writes into
 * every partition, such as the clock.
 */
public final class EventTypes {

    private static final List<EventType> ALL = Stream.<Class<? extends SpecificRecord>>of(
                    AdoptionRecorded.class,
                    BudgetChanged.class,
                    ClockTicked.class,
                    CostRecorded.class,
                    DataDelivered.class,
                    DataDeliveryAgreed.class,
                    DataDeliveryDelayed.class,
                    DependencyDeclared.class,
                    DependencyEnded.class,
                    DynamicAssessmentHeld.class,
                    EventDeleted.class,
                    EventWithdrawn.class,
                    ExternalSignal.class,
                    HistogramPublished.class,
                    ImportEnded.class,
                    ImportStarted.class,
                    IncidentReported.class,
                    IncidentResolved.class,
                    IndicatorMeasured.class,
                    IndicatorTargetSet.class,
                    LearningRecorded.class,
                    MilestonePlanned.class,
                    MilestoneReached.class,
                    OldWayOfWorkingEnded.class,
                    OldWayOfWorkingKept.class,
                    OptionClosed.class,
                    OptionOpened.class,
                    PhaseEntered.class,
                    ProcurementProgressed.class,
                    ProfileChanged.class,
                    ProjectBound.class,
                    ProjectMerged.class,
                    ProjectRegistered.class,
                    ProjectRemoved.class,
                    ProjectRenamed.class,
                    QuestionRaised.class,
                    ReleaseDeployed.class,
                    SafeguardRecorded.class,
                    SponsorChanged.class,
                    StakeholderFeedbackReceived.class,
                    StakeholdersEngaged.class,
                    StatusReported.class,
                    SteeringDecisionTaken.class,
                    SteeringMeetingHeld.class,
                    SupportChanged.class,
                    TeamChanged.class,
                    UnknownClosed.class,
                    UnknownIdentified.class,
                    ValueConflictWeighed.class,
                    ValueRated.class,
                    WarningAnswered.class,
                    WarningRaised.class,
                    RunActivated.class,
                    RunHandedOver.class,
                    AlertAcknowledged.class,
                    AlertOwned.class,
                    AlertRated.class,
                    AlertSilenced.class,
                    QuestionAnswered.class,
                    QuestionAsked.class,
                    RiskAccepted.class)
            .map(EventType::of)
            .toList();

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::recordClass, Function.identity()));

    private static final Map<String, EventType> BY_CLOUD_EVENT_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::cloudEventType, Function.identity()));

    private EventTypes() {}

    /** Every kind, by package and name. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The kind with this simple record name, for instance {@code PhaseEntered}. */
    public static Optional<EventType> named(String recordName) {
        return Optional.ofNullable(BY_NAME.get(recordName));
    }

    /** The kind with this CloudEvents {@code type}, for instance {@code nl.baken.PhaseEntered.v1}. */
    public static Optional<EventType> ofCloudEventType(String cloudEventType) {
        return Optional.ofNullable(BY_CLOUD_EVENT_TYPE.get(cloudEventType));
    }

    /** The kind of this record; empty when it is no event but, for instance, an output. */
    public static Optional<EventType> of(SpecificRecord record) {
        return Optional.ofNullable(BY_CLASS.get(record.getClass()));
    }

    /** The header of an event; empty for what is of no project and for records that are no event. */
    public static Optional<EventHeader> headerOf(SpecificRecord record) {
        EventType type = BY_CLASS.get(record.getClass());
        return type != null && type.ofProject() ? Optional.ofNullable((EventHeader) record.get(0)) : Optional.empty();
    }
}
