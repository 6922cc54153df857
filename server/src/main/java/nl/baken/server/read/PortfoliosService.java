package nl.baken.server.read;

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
import nl.baken.server.store.Version;

/** {@code GET /v1/portfolios/{organisationId}}: the projects of an organisation, added up. */
public final class PortfoliosService implements HttpService {

    /** Where it is registered. */
    public static final String PATH = "/v1/portfolios";

    private final Published published;

    public PortfoliosService(Published published) {
        this.published = published;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/*", this::one);
    }

    private void one(ServerRequest request, ServerResponse response) {
        List<String> path = Segments.of(request, PATH);
        if (path.size() != 1) {
            throw ProblemException.of(Problems.notFound());
        }
        Optional<Instant> at = Query.of(request, Query.AT).until(Query.AT);
        Version portfolio = published
                .seenBy(request)
                .at(at.orElse(published.latest()), Kind.PORTFOLIO, path.getFirst())
                .orElseThrow(() -> ProblemException.of(Problem.of(
                        404,
                        "No such organisation",
                        "Nothing was published of projects of this organisation; it is the organisationId of"
                                + " /v1/projects.")));
        ObjectNode answer = published.answer(at);
        answer.putRawValue("portfolio", Published.raw(portfolio));
        Json.send(response, answer);
    }
}
