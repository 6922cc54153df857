package nl.baken.server.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.server.http.Json;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Problems;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Version;

/** {@code GET /v1/alerts}: alerts as they stand, the latest step of each; and all steps of one. */
public final class AlertsService implements HttpService {

    /** Where it is registered. */
    public static final String PATH = "/v1/alerts";

    private final Published published;

    public AlertsService(Published published) {
        this.published = published;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
        rules.get("/*", this::steps);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Query query = Query.of(
                request, "steeringGroupId", "projectId", "severity", "open", Query.AT, Query.PAGE, Query.PAGE_SIZE);
        Optional<Instant> at = query.until(Query.AT);
        Optional<String> project = query.text("projectId");
        Optional<String> group = query.text("steeringGroupId");
        Optional<AlertSeverity> severity = query.symbol("severity", AlertSeverity.class);
        boolean open = query.isTrue("open");
        List<JsonNode> found = published
                .seenBy(request)
                .allAt(
                        at.orElse(published.latest()),
                        Kind.ALERT,
                        project.map(id -> new String[] {id}).orElse(new String[0]))
                .stream()
                .map(version -> Json.read(version.json()))
                .filter(alert -> group.isEmpty() || is(alert, "steeringGroupId", group.get()))
                .filter(alert -> severity.isEmpty()
                        || is(alert, "severity", severity.get().name()))
                .filter(alert -> !open || !is(alert, "step", AlertStep.RESOLVED.name()))
                .sorted(Comparator.comparing((JsonNode alert) ->
                                Instant.parse(alert.path("at").asText()))
                        .reversed()
                        .thenComparing(alert -> alert.path("alertId").asText()))
                .toList();
        ObjectNode answer = published.answer(at);
        answer.put("total", found.size());
        answer.putArray("alerts").addAll(query.page(found));
        Json.send(response, answer);
    }

    private static boolean is(JsonNode alert, String field, String value) {
        return alert.path(field).asText().equals(value);
    }

    private void steps(ServerRequest request, ServerResponse response) {
        List<String> path = Segments.of(request, PATH);
        if (path.size() != 1) {
            throw ProblemException.of(Problems.notFound());
        }
        Query.of(request);
        List<Version> steps = published
                .seenBy(request)
                .versions(version -> version.names().getLast().equals(path.getFirst()), Kind.ALERT);
        if (steps.isEmpty()) {
            throw ProblemException.of(
                    Problem.of(404, "No such alert", "/v1/alerts lists the alerts that there are, by alertId."));
        }
        ObjectNode answer = published.answer(Optional.empty());
        answer.put("alertId", path.getFirst());
        ArrayNode all = answer.putArray("steps");
        steps.forEach(step -> all.addRawValue(Published.raw(step)));
        Json.send(response, answer);
    }
}
