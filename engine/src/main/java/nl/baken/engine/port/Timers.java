package nl.baken.engine.port;

import java.time.Instant;
import java.util.List;

/** When each project is due, in order of time. */
public interface Timers {

    /**
     * Moves a project.
     *
     * @param before when it was due, in milliseconds since 1970 UTC; null when it was not
     * @param after when it is due from now on; null for never
     */
    void move(String projectId, Long before, Long after);

    /**
     * The projects that are due at a moment, the longest overdue first, then by id.
     *
     * @param most how many at most, at least 1
     */
    List<String> due(Instant at, int most);
}
