package nl.baken.server.page.view;

import java.util.List;
import java.util.Optional;
import nl.baken.output.SteeringAlert;
import nl.baken.server.store.Kind;

/**
 * One alert with all its steps.
 *
 * @param now as it stands
 * @param steps the latest first
 */
public record AlertPage(Frame frame, AlertCard now, List<AlertCard> steps) {

    /** The page; empty when there was no such alert at that moment. */
    public static Optional<AlertPage> of(Frame frame, Stored stored, String project, String alert) {
        List<AlertCard> steps = stored.versions(SteeringAlert.class, Kind.ALERT, project, alert).reversed().stream()
                .map(step -> AlertCard.of(frame, step))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new AlertPage(frame, steps.getFirst(), steps));
    }
}
