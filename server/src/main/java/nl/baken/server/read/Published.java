package nl.baken.server.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.store.Store;
import nl.baken.server.store.StoreReader;
import nl.baken.server.store.Summaries;
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

    /** @throws ProblemException while an answer would be half a one */
    public Store store() {
        needAll();
        return store;
    }

    /** @throws ProblemException while an answer would be half a one */
    public Summaries summaries() {
        needAll();
        return reader.summaries();
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
