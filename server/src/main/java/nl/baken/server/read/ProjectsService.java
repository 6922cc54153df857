package nl.baken.server.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.server.http.Json;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Problems;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Summaries.Line;
import nl.baken.server.store.Version;

/** {@code GET /v1/projects}: the projects in a list, one of them as a whole, and the changes of its risks. */
public final class ProjectsService implements HttpService {

    private static final String RISK_CHANGES = "risk-changes";

    /** Where it is registered. */
    public static final String PATH = "/v1/projects";

    private final Published published;

    public ProjectsService(Published published) {
        this.published = published;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
        rules.get("/*", this::one);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Query query = Query.of(request, ProjectFilter.PARAMETERS);
        Optional<Instant> at = query.until(Query.AT);
        List<Line> found = ProjectList.of(published.seenBy(request), query, at.orElse(published.latest()));
        ObjectNode answer = published.answer(at);
        answer.put("total", found.size());
        ArrayNode projects = answer.putArray("projects");
        for (Line line : query.page(found)) {
            ObjectNode project = projects.addObject();
            project.put("projectId", line.projectId());
            project.put("since", line.since().toString());
            project.setAll(Json.object(line.summary()));
        }
        Json.send(response, answer);
    }

    private void one(ServerRequest request, ServerResponse response) {
        List<String> path = Segments.of(request, PATH);
        if (path.size() == 1) {
            project(path.getFirst(), request, response);
        } else if (path.size() == 2 && path.getLast().equals(RISK_CHANGES)) {
            changes(path.getFirst(), request, response);
        } else {
            throw ProblemException.of(Problems.notFound());
        }
    }

    private void project(String id, ServerRequest request, ServerResponse response) {
        Optional<Instant> at = Query.of(request, Query.AT).until(Query.AT);
        Instant moment = at.orElse(published.latest());
        Seen store = published.seenBy(request);
        ObjectNode answer = published.answer(at);
        answer.put("projectId", id);
        int known = answer.size();
        add(answer, "risks", store.at(moment, Kind.RISKS, id));
        add(answer, "advice", store.at(moment, Kind.ADVICE, id));
        add(answer, "forecast", store.at(moment, Kind.FORECAST, id));
        add(answer, "outcomes", store.at(moment, Kind.OUTCOMES, id));
        if (answer.size() == known) {
            throw ProblemException.of(Problem.of(
                    404,
                    "No such project",
                    "Nothing was published of this project" + (at.isPresent() ? " by then" : " yet")
                            + "; /v1/projects lists those that there are."));
        }
        ArrayNode indicators = answer.putArray("indicators");
        store.allAt(moment, Kind.INDICATOR, id).forEach(version -> indicators.addRawValue(Published.raw(version)));
        Json.send(response, answer);
    }

    private static void add(ObjectNode answer, String name, Optional<Version> version) {
        version.ifPresent(known -> answer.putRawValue(name, Published.raw(known)));
    }

    private void changes(String id, ServerRequest request, ServerResponse response) {
        Query query = Query.of(request, "from", "until", Query.PAGE, Query.PAGE_SIZE);
        Instant from = query.from("from").orElse(Instant.MIN);
        Instant until = query.until("until").orElse(Instant.MAX);
        List<Version> found = published
                .seenBy(request)
                .versions(
                        version -> !version.at().isBefore(from) && !version.at().isAfter(until), Kind.RISK_CHANGES, id);
        ObjectNode answer = published.answer(Optional.empty());
        answer.put("total", found.size());
        ArrayNode changes = answer.putArray("changes");
        query.page(found).forEach(version -> changes.addRawValue(Published.raw(version)));
        Json.send(response, answer);
    }
}
