package nl.baken.server.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.contract.EventId;
import nl.baken.engine.identity.EventVersions;
import nl.baken.server.http.Json;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Problems;
import nl.baken.server.store.EventVersion;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Version;

/** {@code GET /v1/events/{source}/{id}}: what became of an event. */
public final class EventFateService implements HttpService {

    /** Where it is registered. */
    public static final String PATH = "/v1/events";

    private final Published published;

    public EventFateService(Published published) {
        this.published = published;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/*", this::fate);
    }

    private void fate(ServerRequest request, ServerResponse response) {
        List<String> path = Segments.of(request, PATH);
        if (path.size() != 2) {
            throw ProblemException.of(Problems.notFound());
        }
        Query.of(request);
        EventId event = new EventId(path.getFirst(), path.getLast());
        Seen store = published.seenBy(request);
        List<EventVersion> versions = store.versions(all -> true, Kind.EVENT, event.source(), event.eventId()).stream()
                .map(version -> EventVersion.of(version.json()))
                .toList();
        List<Version> rejections = store.versions(all -> true, Kind.REJECTION, event.source(), event.eventId());
        if (versions.isEmpty() && rejections.isEmpty()) {
            throw ProblemException.of(Problem.of(
                    404,
                    "No such event",
                    "No event with this source and id has been read. One that was accepted with 202 is here within"
                            + " seconds; a source with a slash in it is percent-encoded in the path."));
        }
        ObjectNode answer = published.answer(Optional.empty());
        answer.put("source", event.source()).put("id", event.eventId());
        answer.put("fate", fate(event, versions).name());
        if (!versions.isEmpty()) {
            log(answer, versions);
            countsIn(answer, store, event, versions.getLast().projectId());
        }
        if (!rejections.isEmpty()) {
            ArrayNode refused = answer.putArray("rejections");
            rejections.forEach(rejection -> refused.addObject()
                    .put("at", rejection.at().toString())
                    .setAll((ObjectNode) Json.read(rejection.json())));
        }
        Json.send(response, answer);
    }

    private Fate fate(EventId event, List<EventVersion> versions) {
        if (versions.isEmpty()) {
            return Fate.REFUSED;
        }
        EventVersion last = versions.getLast();
        if (event.eventId().equals(last.withdraws())) {
            return Fate.WITHDRAWN;
        }
        boolean ahead = published
                .computedUntil()
                .map(now -> Instant.ofEpochMilli(last.occurredAt()).isAfter(now.plus(EventVersions.AHEAD)))
                .orElse(false);
        if (ahead) {
            return Fate.WAITING;
        }
        return versions.stream().map(EventVersion::digest).distinct().count() > 1 ? Fate.CORRECTED : Fate.ACCEPTED;
    }

    private static void log(ObjectNode answer, List<EventVersion> versions) {
        EventVersion last = versions.getLast();
        answer.put("projectId", last.projectId()).put("times", versions.size());
        ArrayNode all = answer.putArray("versions");
        String digest = "";
        for (EventVersion version : versions) {
            if (!version.digest().equals(digest)) {
                all.addObject()
                        .put("type", version.type())
                        .put("time", Instant.ofEpochMilli(version.occurredAt()).toString())
                        .put(
                                "recordedtime",
                                Instant.ofEpochMilli(version.recordedAt()).toString());
            }
            digest = version.digest();
        }
    }

    /** The reasons that name it; a reason names its latest few events. */
    private void countsIn(ObjectNode answer, Seen store, EventId event, String project) {
        ArrayNode counts = answer.putArray("countsIn");
        store.at(published.latest(), Kind.RISKS, project)
                .map(version -> Json.read(version.json()))
                .ifPresent(risks -> {
                    for (JsonNode reading : risks.path("readings")) {
                        for (JsonNode reason : reading.path("reasons")) {
                            for (JsonNode named : reason.path("events")) {
                                if (named.asText().equals(event.toString())) {
                                    counts.addObject()
                                            .put("risk", reading.path("risk").asText())
                                            .put("rule", reason.path("rule").asText())
                                            .set("text", reason.path("text"));
                                }
                            }
                        }
                    }
                });
    }
}
