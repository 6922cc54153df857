package nl.baken.server.events;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.cloudevent.BodyItem;
import nl.baken.cloudevent.HttpBinding;
import nl.baken.server.http.Callers;
import nl.baken.server.http.EventError;
import nl.baken.server.http.Json;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.RequestBody;
import nl.baken.server.read.Published;

/** {@code POST /v1/events}: CloudEvents in, checked at once, written to events-in. */
public final class EventsService implements HttpService {

    /** Bytes in the body of a request at most. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** How many errors are listed at most; the others are counted. */
    private static final int MOST_ERRORS = 500;

    private static final HeaderName PREFER = HeaderNames.create("Prefer");
    private static final HeaderName PREFERENCE_APPLIED = HeaderNames.create("Preference-Applied");

    private final EventSender sender;
    private final Published published;
    private final ProjectBinder binder;
    private final EventCheck check;
    private final BodyMemory memory = BodyMemory.ofHeap();

    public EventsService(EventSender sender, Published published, ProjectBinder binder, InstantSource clock) {
        this.sender = sender;
        this.published = published;
        this.binder = binder;
        this.check = new EventCheck(clock);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::post);
    }

    private void post(ServerRequest request, ServerResponse response) {
        boolean dryRun = dryRun(request);
        Handling handling = Handling.of(values(request, PREFER));
        long length = request.headers().contentLength().orElse(MOST_BYTES);
        try (BodyMemory.Taken taken = memory.take(Math.min(length, MOST_BYTES))) {
            SendRights rights = new SendRights(Callers.of(request), published::standingOf);
            Receipt.Looked looked = Receipt.Looked.at(read(request), check, rights);
            if (dryRun) {
                Json.send(response, looked.receipt(true));
            } else if (looked.refused() > 0
                    && (handling == Handling.STRICT || looked.accepted().isEmpty())) {
                throw ProblemException.of(refused(looked));
            } else {
                binder.bind(rights.toBind(), Callers.of(request));
                sender.send(looked.accepted());
                response.header(PREFERENCE_APPLIED, handling.label());
                Json.send(response, 202, Json.MEDIA_TYPE, looked.receipt(false));
            }
        }
    }

    private static List<BodyItem> read(ServerRequest request) {
        Map<String, String> headers = headers(request);
        byte[] body = RequestBody.read(request, MOST_BYTES);
        Optional<HttpBinding.Form> form = HttpBinding.form(headers, body);
        if (form.isEmpty()) {
            throw ProblemException.of(Problem.of(
                    415,
                    "Not a form of events",
                    "Content-Type is " + headers.getOrDefault("content-type", "missing") + "; it should be "
                            + HttpBinding.MEDIA_TYPES + "."));
        }
        List<BodyItem> items = HttpBinding.read(form.get(), headers, body);
        if (items.isEmpty()) {
            throw ProblemException.of(Problem.of(400, "No events", "The body of the request has no event in it."));
        }
        return items;
    }

    private static Problem refused(Receipt.Looked looked) {
        List<EventError> errors = looked.errors();
        int refused = looked.refused();
        int others = looked.accepted().size();
        String detail = refused + (refused == 1 ? " event is" : " events are")
                + " refused, for the reasons under errors."
                + (others == 0
                        ? ""
                        : " Nothing was written; with Prefer: handling=lenient the other " + others + " would be.");
        return new Problem(
                looked.lacksRightsAlone() ? 403 : 400,
                "Events are refused",
                detail,
                errors.subList(0, Math.min(errors.size(), MOST_ERRORS)),
                Math.max(0, errors.size() - MOST_ERRORS));
    }

    private static boolean dryRun(ServerRequest request) {
        if (!request.query().contains("dryRun")) {
            return false;
        }
        String value = request.query().first("dryRun").orElse("");
        return switch (value) {
            case "", "true" -> true;
            case "false" -> false;
            default ->
                throw ProblemException.of(
                        Problem.of(400, "Not a value of dryRun", "dryRun is true or false, or has no value."));
        };
    }

    private static List<String> values(ServerRequest request, HeaderName name) {
        return request.headers().contains(name) ? request.headers().get(name).allValues() : List.of();
    }

    /** By name in lower case; of a header that is there several times, its values in a list, as HTTP has it. */
    private static Map<String, String> headers(ServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : request.headers()) {
            headers.put(header.headerName().lowerCase(), String.join(", ", header.allValues()));
        }
        return headers;
    }
}
