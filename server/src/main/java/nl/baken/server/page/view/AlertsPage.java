package nl.baken.server.page.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.server.store.Kind;

/**
 * The alerts of a steering group, or of all, project by project.
 *
 * @param found how many there are, in a sentence
 * @param groups the steering groups that can be chosen
 * @param closedToo true when those that are closed are shown too
 * @param projects those with alerts, the one with the most urgent alert first
 */
public record AlertsPage(Frame frame, String found, List<Group> groups, boolean closedToo, List<OfProject> projects) {

    /** A steering group. */
    public record Group(String id, boolean chosen) {}

    /** The alerts of a project. */
    public record OfProject(String title, String link, List<AlertCard> alerts) {}

    public static AlertsPage of(Frame frame, Stored stored, Optional<String> group, boolean closedToo) {
        List<SteeringAlert> all = stored.allLatest(SteeringAlert.class, Kind.ALERT);
        List<SteeringAlert> chosen = all.stream()
                .filter(alert -> group.isEmpty() || group.get().equals(alert.getSteeringGroupId()))
                .filter(alert -> closedToo || alert.getStep() != AlertStep.RESOLVED)
                .sorted(Comparator.comparing((SteeringAlert alert) -> alert.getStep() == AlertStep.RESOLVED)
                        .thenComparing(AlertCard.MOST_URGENT_FIRST))
                .toList();
        Map<String, List<SteeringAlert>> byProject = chosen.stream()
                .collect(Collectors.groupingBy(
                        alert -> alert.getProject().getProjectId(), LinkedHashMap::new, Collectors.toList()));
        return new AlertsPage(
                frame,
                frame.words().text("alerts.found", Integer.toString(chosen.size()), Integer.toString(byProject.size())),
                all.stream()
                        .map(SteeringAlert::getSteeringGroupId)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(id ->
                                new Group(id, group.isPresent() && group.get().equals(id)))
                        .toList(),
                closedToo,
                byProject.values().stream()
                        .map(alerts -> alerts.stream()
                                .map(alert -> AlertCard.of(frame, alert))
                                .toList())
                        .map(cards -> new OfProject(
                                cards.getFirst().project(), cards.getFirst().projectLink(), cards))
                        .toList());
    }
}
