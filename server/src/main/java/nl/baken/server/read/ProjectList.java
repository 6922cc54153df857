package nl.baken.server.read;

import java.util.List;
import nl.baken.server.store.Summaries.Line;

/** The projects that a request asks for, in the order that it asks for. */
public final class ProjectList {

    private ProjectList() {}

    /**
     * All of them, as they stood at the moment of the request.
     *
     * @throws nl.baken.server.http.ProblemException for a value that a parameter cannot have, and while an answer would be half a one
     */
    public static List<Line> of(Published published, Query query) {
        return published.summaries().at(query.until(Query.AT).orElse(published.latest())).stream()
                .filter(ProjectFilter.of(query))
                .sorted(ProjectOrder.of(query.text("sort").orElse("attention")))
                .toList();
    }
}
