package nl.baken.server.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.event.ProjectBound;

/**
 * To which organisation each project is bound, by the log alone: every reader of the log comes to the same. The first binding of a
 * project that was not in the log before counts, and after that only one that knows which it replaces.
 */
public final class Bindings {

    /** What is stored of a project; an empty organisation of one that is in the log and bound to none. */
    private record Stored(String organisation) {}

    private static final Stored NONE = new Stored("");

    private final Map<String, Stored> byProject = new ConcurrentHashMap<>();

    static Bindings in(Store store) {
        Bindings bindings = new Bindings();
        store.versions(all -> true, Kind.BINDING)
                .forEach(version -> bindings.byProject.put(
                        version.names().getFirst(), StoredJson.read(version.json(), Stored.class)));
        return bindings;
    }

    /** Something of the project is in the log. True when that is new. */
    boolean seen(String project) {
        return byProject.putIfAbsent(project, NONE) == null;
    }

    /** True when the project is bound by it. One without a note is the claim of a first sender; one with a note is of an administrator. */
    boolean take(ProjectBound bound) {
        String project = bound.getHeader().getProjectId();
        Stored before = byProject.get(project);
        boolean holds = bound.getNote() == null
                ? before == null
                : organisation(before).equals(Optional.ofNullable(bound.getBoundBefore()));
        if (holds) {
            byProject.put(project, new Stored(bound.getBoundTo()));
        }
        return holds;
    }

    private static Optional<String> organisation(Stored stored) {
        return Optional.ofNullable(stored).filter(known -> !known.equals(NONE)).map(Stored::organisation);
    }

    /** The organisation that a project is bound to; empty when to none. */
    public Optional<String> of(String project) {
        return organisation(byProject.get(project));
    }

    /** True when something of the project is in the log. */
    public boolean isKnown(String project) {
        return byProject.containsKey(project);
    }

    /** What is stored of a project. */
    String json(String project) {
        return StoredJson.write(byProject.get(project));
    }
}
