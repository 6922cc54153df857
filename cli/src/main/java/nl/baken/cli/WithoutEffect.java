package nl.baken.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.reference.MissingReference;
import nl.baken.engine.reference.MissingReferences;

/** Tells of words that have no effect, because what they are about is not there. */
final class WithoutEffect {

    private WithoutEffect() {}

    /** A line for each thing that is not there. */
    static List<String> lines(List<MissingReferences.Count> missing, RiskModel model) {
        List<String> lines = new ArrayList<>();
        for (MissingReferences.Count count : missing) {
            MissingReference first = count.first();
            lines.add(
                    switch (first.what()) {
                        case PROJECT -> "Project " + first.name() + " was never registered: " + waiting(count.events());
                        case RISK ->
                            "The model " + model.ref().getId() + " has no risk \"" + first.name() + "\""
                                    + meant(first.meant()) + ": " + events(count.events()) + " of project "
                                    + first.project() + " without effect, " + first.event() + " first";
                        case ALERT ->
                            "There was no alert " + first.name() + ": " + events(count.events()) + " of project "
                                    + first.project() + " without effect, " + first.event() + " first";
                    });
        }
        return lines;
    }

    /** A line for each project of which events were sent and no registration. */
    static List<String> lines(Map<String, Long> unregistered) {
        List<String> lines = new ArrayList<>();
        unregistered.forEach((project, events) -> lines.add(
                "Nothing here registers project " + project + ": unless it was registered before, " + waiting(events)));
        return lines;
    }

    private static String waiting(long events) {
        return events(events) + (events == 1 ? " waits" : " wait") + " for its registration";
    }

    private static String events(long events) {
        return events + (events == 1 ? " event" : " events");
    }

    private static String meant(String risk) {
        return risk == null ? "" : " (meant: " + risk + "?)";
    }
}
