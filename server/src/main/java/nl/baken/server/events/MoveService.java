package nl.baken.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.baken.server.http.Callers;
import nl.baken.server.http.Json;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Problems;
import nl.baken.server.http.RequestBody;
import nl.baken.server.read.Published;
import nl.baken.server.read.Segments;

/** {@code PUT /v1/projects/{projectId}/organisation}: moves a project to another organisation. */
public final class MoveService implements HttpService {

    private static final String PATH = "/v1/projects";
    private static final String ORGANISATION = "organisation";
    private static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_NOTE = 1_000;
    private static final String PROJECT = "[A-Za-z0-9][A-Za-z0-9._:/-]*";

    private final Published published;
    private final ProjectBinder binder;

    public MoveService(Published published, ProjectBinder binder) {
        this.published = published;
        this.binder = binder;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/*", this::move);
    }

    private void move(ServerRequest request, ServerResponse response) {
        List<String> path = Segments.of(request, PATH);
        if (path.size() != 2 || !path.getLast().equals(ORGANISATION)) {
            throw ProblemException.of(Problems.notFound());
        }
        String project = path.getFirst();
        if (project.length() > LONGEST_NAME || !project.matches(PROJECT)) {
            throw wrong("The path has no id that a project can have.");
        }
        JsonNode body = body(request);
        String organisation = text(body, "organisationId", LONGEST_NAME);
        String note = text(body, "note", LONGEST_NOTE);
        published.standingOf(project);
        Optional<String> before = binder.move(project, organisation, note, Callers.of(request));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("projectId", project).put("organisationId", organisation);
        before.ifPresent(known -> answer.put("before", known));
        Json.send(response, answer);
    }

    private static JsonNode body(ServerRequest request) {
        try {
            return Json.read(new String(RequestBody.read(request, MOST_BYTES), StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            throw wrong("The body is no JSON; it is {\"organisationId\": \"...\", \"note\": \"...\"}.");
        }
    }

    private static String text(JsonNode body, String field, int longest) {
        String text = body.path(field).asText("").strip();
        if (text.isEmpty() || text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw wrong(field + " is a text of 1 to " + longest + " characters; note says why the project is moved.");
        }
        return text;
    }

    private static ProblemException wrong(String detail) {
        return ProblemException.of(Problem.of(400, "The request is not in order", detail));
    }
}
