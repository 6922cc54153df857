package nl.baken.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.contract.EventTypes;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.BudgetChanged;
import nl.baken.event.CostRecorded;
import nl.baken.event.EventHeader;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.LearningRecorded;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.PhaseEntered;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.event.SteeringDecisionTaken;
import nl.baken.event.SteeringMeetingHeld;
import nl.baken.event.UnknownIdentified;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.RiskAccepted;
import org.apache.avro.specific.SpecificRecord;

/** Which rules each kind of event has to keep. */
final class EventRules {

    private static final List<EventRule<EventHeader>> OF_HEADERS = List.of(
            HeaderRules::becomesKnownAfterItWasTrue,
            HeaderRules::identifiersHaveNoControlCharacters,
            HeaderRules::extensionsHaveLegalNames);

    private static final Map<Class<?>, List<EventRule<SpecificRecord>>> OF_EVENTS = new HashMap<>();

    static {
        on(ProjectRegistered.class, ProjectRules::endsAfterItStarts);
        on(ProfileChanged.class, ProjectRules::changesSomething, ProjectRules::reportsTheChangeOfScope);
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
        on(SteeringDecisionTaken.class, SteeringRules::onlyHoldResumes, SteeringRules::resumesLater);
        on(SteeringMeetingHeld.class, SteeringRules::presentWereInvited, SteeringRules::cancelledHasNobodyPresent);
        on(LearningRecorded.class, StakeholderRules::reusesFromAnother);
        on(AlertSilenced.class, SteeringRules::silenceEndsLater);
        on(RiskAccepted.class, SteeringRules::acceptanceEndsLater, SteeringRules::acceptsARisk);
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
