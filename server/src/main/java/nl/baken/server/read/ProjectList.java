package nl.baken.server.read;

import java.time.Instant;
import java.util.List;
import nl.baken.server.store.Summaries.Line;

/** The projects that a request asks for, in the order that it asks for. */
public final class ProjectList {

    private ProjectList() {}

    /**
     * All of them, as they stood at a moment.
     *
     * @throws nl.baken.server.http.ProblemException for a value that a parameter cannot have, and while an answer would be half a one
     */
    public static List<Line> of(Seen seen, Query query, Instant at) {
        return seen.lines(at).stream()
                .filter(ProjectFilter.of(query))
                .sorted(ProjectOrder.of(query.text("sort").orElse("attention")))
                .toList();
    }
}
