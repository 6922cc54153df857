package nl.baken.replay.claims;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.event.GovernmentPerspective;
import nl.baken.event.InnovationDegree;
import nl.baken.event.InnovationType;
import nl.baken.event.Profile;

/** What is new in the projects, and how far that goes. */
final class Newness {

    /** The fourteen that section 5.1 names (L1543, L1546), as it types them. */
    private static final Map<String, InnovationType> SECTION = Map.ofEntries(
            entry("case-02-ondermijning", InnovationType.INCREMENTAL),
            entry("case-11-monitor-sociaal-domein", InnovationType.INCREMENTAL),
            entry("case-15-wmo", InnovationType.INCREMENTAL),
            entry("case-13-monitor-veiligheid", InnovationType.INCREMENTAL),
            entry("case-14-woningbouwmonitor", InnovationType.INCREMENTAL),
            entry("case-10-digitaal-luisteren", InnovationType.INCREMENTAL),
            entry("case-08-startkwalificatie", InnovationType.RADICAL),
            entry("case-16-parkeerdruk", InnovationType.RADICAL),
            entry("case-18-rotterdam-groeit", InnovationType.RADICAL),
            entry("case-01-slim-vegen", InnovationType.RADICAL),
            entry("case-03-havenmeester", InnovationType.RADICAL),
            entry("case-05-audit", InnovationType.RADICAL),
            entry("case-04-huishoudboekje", InnovationType.DISRUPTIVE),
            entry("case-06-bezoekersstromen", InnovationType.DISRUPTIVE));

    private Newness() {}

    static Answer types(CaseHistories cases) {
        return Answer.of(Counts.bySymbol(
                cases,
                List.of(InnovationType.INCREMENTAL, InnovationType.RADICAL, InnovationType.DISRUPTIVE),
                project -> Present.of(type(project))));
    }

    static Answer typedOtherwise(CaseHistories cases) {
        return Answer.of(cases.where(project -> SECTION.containsKey(project.project())
                && !Objects.equals(SECTION.get(project.project()), type(project))));
    }

    static Answer degrees(CaseHistories cases) {
        return Answer.of(Counts.bySymbol(
                cases,
                List.of(
                        InnovationDegree.APPLICATION,
                        InnovationDegree.SYSTEM,
                        InnovationDegree.COMPONENT,
                        InnovationDegree.TECHNOLOGY,
                        InnovationDegree.MATERIAL),
                project -> Objects.requireNonNullElse(project.latest(Profile::getDegrees), List.of())));
    }

    static Answer halfReady(CaseHistories cases) {
        return Answer.of(cases.where(project -> {
            Integer level = project.registered(Profile::getTechnologyReadinessLevel);
            return level != null && (level == 5 || level == 6);
        }));
    }

    static Answer participating(CaseHistories cases) {
        return Answer.of(
                cases.where(project -> project.latest(Profile::getPerspective) == GovernmentPerspective.PARTICIPATING));
    }

    private static InnovationType type(CaseHistory project) {
        return project.latest(Profile::getInnovationType);
    }
}
