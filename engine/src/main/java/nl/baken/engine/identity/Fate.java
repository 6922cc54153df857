package nl.baken.engine.identity;

/** What became of an event that came in. */
public enum Fate {
    /** It is new and counts. */
    COUNTED,
    /** It stands in the index as it is. */
    SAME,
    /** It takes the place of an earlier version of itself. */
    CORRECTED,
    /** It takes back an event that counted. */
    WITHDRAWN,
    /** Another version of it was recorded later, and holds. */
    SUPERSEDED,
    /** It is dated later than the time of the log and a day, and waits until then. */
    AHEAD,
    /** It is dated ahead, and the index is full: it does not wait and counts nothing. */
    NO_ROOM,
    /** It lies behind what the index holds, so nobody can tell whether it counts already: it counts nothing. */
    FORGOTTEN
}
