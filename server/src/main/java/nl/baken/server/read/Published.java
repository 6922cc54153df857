package nl.baken.server.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.baken.server.access.Standing;
import nl.baken.server.http.Callers;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.store.Store;
import nl.baken.server.store.StoreReader;
import nl.baken.server.store.Summary;
import nl.baken.server.store.Version;

/** What was published, as far as it was read; asked for nothing before everything that was there at the start has been read. */
public final class Published {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Store store;
    private final StoreReader reader;

    public Published(Store store, StoreReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /**
     * What the sender of a request may see of it.
     *
     * @throws ProblemException while an answer would be half a one
     */
    public Seen seenBy(ServerRequest request) {
        needAll();
        return new Seen(store, reader.summaries(), this::standing, Callers.of(request));
    }

    /**
     * What rights over a project depend on.
     *
     * @throws ProblemException while not everything has been read that they may depend on
     */
    public Standing standingOf(String project) {
        needAll();
        return standing(project);
    }

    private Standing standing(String project) {
        return new Standing(
                project,
                reader.bindings().isKnown(project),
                reader.bindings().of(project),
                reader.summaries().latest(project).map(Summary::steeringGroupId));
    }

    /** The latest moment of which something can be said. */
    public Instant latest() {
        return Instant.ofEpochMilli(Long.MAX_VALUE);
    }

    public Optional<Instant> computedUntil() {
        return reader.computedUntil();
    }

    /** An answer, which begins with the moment that it is of and how fresh it is. */
    ObjectNode answer(Optional<Instant> at) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        at.ifPresent(moment -> answer.put("at", moment.toString()));
        reader.computedUntil().ifPresent(until -> answer.put("computedUntil", until.toString()));
        return answer;
    }

    /** The record of a version, as it was published. */
    static RawValue raw(Version version) {
        return new RawValue(version.json());
    }

    private void needAll() {
        reader.failure().ifPresent(failure -> {
            throw ProblemException.of(Problem.of(503, "The store of this server cannot be used", failure));
        });
        if (!reader.isCaughtUp()) {
            throw ProblemException.later(
                    Problem.of(
                            503,
                            "Not everything has been read yet",
                            "This server is still reading what was published, and gives no half answers. Ask again."),
                    SOON);
        }
    }
}
