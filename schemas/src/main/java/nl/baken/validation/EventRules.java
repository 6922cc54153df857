package nl.baken.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.contract.EventTypes;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.BudgetChanged;
import nl.baken.event.CostRecorded;
import nl.baken.event.DependencyDeclared;
import nl.baken.event.DynamicAssessmentHeld;
import nl.baken.event.EventDeleted;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.event.HistogramPublished;
import nl.baken.event.ImportEnded;
import nl.baken.event.ImportStarted;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.LearningRecorded;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.PhaseEntered;
import nl.baken.event.ProcurementProgressed;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectMerged;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.ProjectRenamed;
import nl.baken.event.QuestionRaised;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.event.SteeringDecisionTaken;
import nl.baken.event.SteeringMeetingHeld;
import nl.baken.event.UnknownIdentified;
import nl.baken.event.ValueRated;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.QuestionAsked;
import nl.baken.steering.RiskAccepted;
import nl.baken.steering.Subscription;
import org.apache.avro.specific.SpecificRecord;

/** Which rules each kind of event has to keep. */
final class EventRules {

    private static final List<EventRule<EventHeader>> OF_HEADERS = List.of(
            HeaderRules::becomesKnownAfterItWasTrue,
            HeaderRules::identifiersHaveNoControlCharacters,
            HeaderRules::linkIsOfADelivery,
            HeaderRules::extensionsHaveLegalNames);

    private static final Map<Class<?>, List<EventRule<SpecificRecord>>> OF_EVENTS = new HashMap<>();

    static {
        on(
                ProjectRegistered.class,
                ProjectRules::endsAfterItStarts,
                (event, found) -> ProjectRules.specialDataAreOfPersons(event.getProfile(), found));
        on(
                ProfileChanged.class,
                ProjectRules::changesSomething,
                ProjectRules::reportsTheChangeOfScope,
                (event, found) -> ProjectRules.specialDataAreOfPersons(event.getProfile(), found));
        on(PhaseEntered.class, ProjectRules::onlyClosedHasClosure);
        on(MilestonePlanned.class, ProgressRules::hasDateUnlessMissed);
        on(UnknownIdentified.class, ProgressRules::dependsOnOthers);
        on(
                StakeholderFeedbackReceived.class,
                StakeholderRules::concernsAreRisks,
                StakeholderRules::complaintsAreAgainst);
        on(
                IndicatorMeasured.class,
                OutcomeRules::spreadHasSample,
                OutcomeRules::claimsAreNotSampled,
                OutcomeRules::baselineIsNotJudged);
        on(AdoptionRecorded.class, OutcomeRules::growsWhenScaledUp);
        on(CostRecorded.class, CostRules::internalHoursAreOfOwnPeople);
        on(BudgetChanged.class, CostRules::amountFitsChange);
        on(SafeguardRecorded.class, SafeguardRules::holdsUntilLater, SafeguardRules::onlyCompletedOnesHold);
        on(
                SteeringDecisionTaken.class,
                SteeringRules::onlyHoldResumes,
                SteeringRules::resumesLater,
                SteeringRules::onlyGoHasConditions,
                SteeringRules::decidesByMoreThanALink);
        on(SteeringMeetingHeld.class, SteeringRules::presentWereInvited, SteeringRules::cancelledHasNobodyPresent);
        on(LearningRecorded.class, StakeholderRules::reusesFromAnother);
        on(AlertSilenced.class, SteeringRules::silenceEndsLater);
        on(
                RiskAccepted.class,
                SteeringRules::acceptanceEndsLater,
                SteeringRules::acceptsARisk,
                SteeringRules::acceptsByMoreThanALink);
        on(AlertOwned.class, SteeringRules::ownershipEndsLater);
        on(QuestionAsked.class, DialogueRules::asksAboutSomething);
        on(QuestionRaised.class, DialogueRules::whatIsSharedIsNamed);
        on(DynamicAssessmentHeld.class, DialogueRules::talksAboutRisks, DialogueRules::agreesOnEachThingOnce);
        on(ValueRated.class, DialogueRules::noValueIsOfNoKind);
        on(ProcurementProgressed.class, MarketRules::tenderEndsAfterItBegins);
        on(DependencyDeclared.class, MarketRules::onlyVendorsAreSuppliers);
        on(HistogramPublished.class, HistogramRules::binsAscend);
        on(EventWithdrawn.class, IdentityRules::withdrawsAnother);
        on(EventDeleted.class, IdentityRules::deletesOneOrAll);
        on(ProjectRenamed.class, IdentityRules::namesTheOtherId);
        on(ProjectMerged.class, IdentityRules::namesTheOtherProject);
        on(ImportStarted.class, IdentityRules::startNamesItsImport);
        on(ImportEnded.class, IdentityRules::endNamesItsImport);
        on(
                Subscription.class,
                SubscriptionRules::hoursAndEscalationAreWhole,
                SubscriptionRules::arrivesSomewhere,
                SubscriptionRules::meetingsHaveDays,
                SubscriptionRules::escalatesToAnother);
    }

    private EventRules() {}

    static void check(SpecificRecord record, List<Violation> found) {
        EventTypes.headerOf(record).ifPresent(header -> OF_HEADERS.forEach(rule -> rule.check(header, found)));
        OF_EVENTS.getOrDefault(record.getClass(), List.of()).forEach(rule -> rule.check(record, found));
    }

    @SafeVarargs
    private static <T extends SpecificRecord> void on(Class<T> type, EventRule<T>... rules) {
        List<EventRule<SpecificRecord>> adapted = new ArrayList<>();
        for (EventRule<T> rule : rules) {
            adapted.add((record, found) -> rule.check(type.cast(record), found));
        }
        OF_EVENTS.put(type, List.copyOf(adapted));
    }
}
