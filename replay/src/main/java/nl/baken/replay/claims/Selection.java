package nl.baken.replay.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.event.PolicyDomain;
import nl.baken.event.Profile;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;

/** Which projects there are, and whose. */
final class Selection {

    private static final String MUNICIPALITY = "nl-gemeente-";

    private Selection() {}

    static Answer number(CaseHistories cases) {
        return Answer.of(Map.of(Answer.CASES, cases.projects().size()));
    }

    static Answer organisations(CaseHistories cases) {
        Set<String> all = cases.projects().stream().map(Selection::organisation).collect(Collectors.toSet());
        int municipalities =
                (int) all.stream().filter(id -> id.startsWith(MUNICIPALITY)).count();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("MUNICIPALITIES", municipalities);
        numbers.put("JOINT_BODIES", all.size() - municipalities);
        return Answer.of(numbers);
    }

    static Answer domains(CaseHistories cases) {
        return Answer.of(Counts.bySymbol(
                cases,
                List.of(
                        PolicyDomain.PHYSICAL,
                        PolicyDomain.SOCIAL,
                        PolicyDomain.SAFETY,
                        PolicyDomain.OPERATIONS_FINANCE),
                project -> Present.of(project.latest(Profile::getDomain))));
    }

    private static String organisation(CaseHistory project) {
        String registered = project.all(ProjectRegistered.class)
                .map(ProjectRegistered::getOrganisationId)
                .findFirst()
                .orElse("");
        return project.all(ProfileChanged.class)
                .map(ProfileChanged::getOrganisationId)
                .filter(id -> id != null)
                .reduce((before, after) -> after)
                .orElse(registered);
    }
}
