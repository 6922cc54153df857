package nl.baken.server.read;

/** What became of an event. */
enum Fate {
    /** It is in the log as it was sent, and counts. */
    ACCEPTED,
    /** It was sent again with other contents; the version that was recorded last counts. */
    CORRECTED,
    /** It is in the log, dated more than a day ahead of it, and counts from its date on. */
    WAITING,
    /** Its source took it back; it counts no more. */
    WITHDRAWN,
    /** It is in dead-letters, with the reason, and counts nothing. */
    REFUSED
}
