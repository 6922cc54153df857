package nl.baken.replay.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.event.Engagement;
import nl.baken.event.ProcurementProgressed;
import nl.baken.event.ProcurementRoute;
import nl.baken.event.ProcurementStage;
import nl.baken.event.Profile;
import nl.baken.event.StakeholderGroup;
import nl.baken.event.StakeholdersEngaged;

/** With whom the projects worked. */
final class Others {

    private static final Set<ProcurementRoute> INNOVATIVE =
            Set.of(ProcurementRoute.SBIR, ProcurementRoute.INNOVATION_PARTNERSHIP);

    private Others() {}

    static Answer insideAndOutside(CaseHistories cases) {
        List<CaseHistory> outside = cases.where(Others::hasPartners);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("INSIDE", cases.projects().size() - outside.size());
        numbers.put("OUTSIDE", outside.size());
        return Answer.of(numbers).by(outside);
    }

    static Answer network(CaseHistories cases) {
        return Answer.of(cases.where(Others::hasPartners));
    }

    static Answer withoutMarket(CaseHistories cases) {
        return Answer.of(cases.where(project -> Boolean.FALSE.equals(project.latest(Profile::getMarketParty))));
    }

    static Answer innovativeRoutes(CaseHistories cases) {
        return Answer.of(cases.where(project -> project.has(
                ProcurementProgressed.class, step -> step.getRoute() != null && INNOVATIVE.contains(step.getRoute()))));
    }

    static Answer rightsAgreed(CaseHistories cases) {
        return Answer.of(cases.where(project ->
                project.has(ProcurementProgressed.class, step -> step.getStage() == ProcurementStage.IP_AGREED)));
    }

    private static boolean hasPartners(CaseHistory project) {
        return project.has(
                StakeholdersEngaged.class,
                engaged -> engaged.getGroup() == StakeholderGroup.PARTNER
                        && engaged.getEngagement() != Engagement.INFORMATION);
    }
}
