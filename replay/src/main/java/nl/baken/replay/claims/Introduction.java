package nl.baken.replay.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.Closure;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;

/** What came into use, and where. */
final class Introduction {

    private static final String HOUSING_MONITOR = "case-14-woningbouwmonitor";
    private static final Set<Phase> INTRODUCED = Set.of(Phase.IMPLEMENTATION, Phase.SCALING);

    private Introduction() {}

    static Answer states(CaseHistories cases) {
        List<CaseHistory> shelved = cases.where(Introduction::isShelved);
        List<CaseHistory> implemented =
                cases.where(project -> !isShelved(project) && project.has(ReleaseDeployed.class, Introduction::isFull));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("IMPLEMENTED", implemented.size());
        numbers.put("PLAUSIBLE", cases.projects().size() - implemented.size() - shelved.size());
        numbers.put("SHELVED", shelved.size());
        return Answer.of(numbers).by(implemented);
    }

    static Answer some(CaseHistories cases) {
        return Answer.of(cases.where(project -> project.has(ReleaseDeployed.class, release -> true)
                || project.has(PhaseEntered.class, entered -> INTRODUCED.contains(entered.getPhase()))));
    }

    static Answer scaled(CaseHistories cases) {
        return Answer.of(cases.where(project -> project.has(AdoptionRecorded.class, Introduction::isScaled)));
    }

    static Answer adoptersOfHousingMonitor(CaseHistories cases) {
        List<String> adopters = cases.where(project -> project.project().equals(HOUSING_MONITOR)).stream()
                .flatMap(project -> project.all(AdoptionRecorded.class))
                .filter(Introduction::isScaled)
                .map(AdoptionRecorded::getAdopter)
                .distinct()
                .toList();
        return new Answer(Map.of("ADOPTERS", adopters.size()), null, adopters);
    }

    private static boolean isShelved(CaseHistory project) {
        return project.has(
                PhaseEntered.class,
                entered -> entered.getPhase() == Phase.CLOSED && entered.getClosure() == Closure.SHELVED);
    }

    private static boolean isFull(ReleaseDeployed release) {
        return release.getScope() == ReleaseScope.FULL && !release.getShadowMode();
    }

    private static boolean isScaled(AdoptionRecorded adoption) {
        return adoption.getStatus() == AdoptionStatus.SCALED_UP;
    }
}
