package nl.baken.server.read;

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
import nl.baken.server.http.Json;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Version;

/** {@code GET /v1/rejections}: what of a source was refused, and why; the latest first. */
public final class RejectionsService implements HttpService {

    private final Published published;

    public RejectionsService(Published published) {
        this.published = published;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Query query = Query.of(request, "source", "from", Query.PAGE, Query.PAGE_SIZE);
        Instant from = query.from("from").orElse(Instant.MIN);
        String[] source = query.text("source").map(name -> new String[] {name}).orElse(new String[0]);
        List<Version> found =
                published
                        .seenBy(request)
                        .versions(version -> !version.at().isBefore(from), Kind.REJECTION, source)
                        .stream()
                        .sorted(Comparator.comparing(Version::at).reversed())
                        .toList();
        ObjectNode answer = published.answer(Optional.empty());
        answer.put("total", found.size());
        ArrayNode rejections = answer.putArray("rejections");
        query.page(found)
                .forEach(rejection -> rejections
                        .addObject()
                        .put("at", rejection.at().toString())
                        .setAll((ObjectNode) Json.read(rejection.json())));
        Json.send(response, answer);
    }
}
