package nl.baken.server.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.baken.output.IndicatorScope;
import nl.baken.server.access.Caller;
import nl.baken.server.access.Decisions;
import nl.baken.server.access.Standing;
import nl.baken.server.http.Json;
import nl.baken.server.store.EventVersion;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Rejection;
import nl.baken.server.store.Store;
import nl.baken.server.store.Summaries;
import nl.baken.server.store.Version;

/**
 * What one caller may see of the store. Answers are made of this alone, so that what somebody may not see is in none of them: not
 * in a list, nor in its total.
 */
public final class Seen {

    private final Store store;
    private final Summaries summaries;
    private final Function<String, Standing> standing;
    private final Caller caller;

    Seen(Store store, Summaries summaries, Function<String, Standing> standing, Caller caller) {
        this.store = store;
        this.summaries = summaries;
        this.standing = standing;
        this.caller = caller;
    }

    /** The latest version of one thing at a moment; empty when nothing was said of it then. */
    public Optional<Version> at(Instant moment, Kind kind, String... names) {
        return store.at(moment, kind, names).filter(version -> sees(kind, version));
    }

    /** Of every thing whose first names these are, the latest version at a moment, by name. */
    public List<Version> allAt(Instant moment, Kind kind, String... firstNames) {
        return store.allAt(moment, kind, firstNames).stream()
                .filter(version -> sees(kind, version))
                .toList();
    }

    /** The versions of all things whose first names these are: thing by thing, the earliest first. */
    public List<Version> versions(Predicate<Version> wanted, Kind kind, String... firstNames) {
        return store.versions(version -> wanted.test(version) && sees(kind, version), kind, firstNames);
    }

    /** All projects that were there at a moment, in no order. */
    public List<Summaries.Line> lines(Instant moment) {
        return summaries.at(moment).stream()
                .filter(line -> sees(line.projectId()))
                .toList();
    }

    private boolean sees(String project) {
        return caller.everything() || Decisions.reads(caller, standing.apply(project));
    }

    private boolean sees(Kind kind, Version version) {
        if (caller.everything()) {
            return true;
        }
        String first = version.names().getFirst();
        return switch (kind) {
            case RISKS, RISK_CHANGES, ADVICE, FORECAST, OUTCOMES, ALERT, SUMMARY, BINDING -> sees(first);
            case INDICATOR -> version.isGone() || (isOfProject(version) && sees(first));
            case PORTFOLIO -> Decisions.readsPortfolio(caller, first);
            case EVENT -> sees(EventVersion.of(version.json()).projectId());
            case REJECTION ->
                Decisions.readsRejections(
                        caller, standing.apply(Rejection.of(version).projectId()));
        };
    }

    /** An id of a project may be that of an organisation too, whose indicators are others. */
    private static boolean isOfProject(Version indicator) {
        return Json.read(indicator.json()).path("scope").asText().equals(IndicatorScope.PROJECT.name());
    }
}
