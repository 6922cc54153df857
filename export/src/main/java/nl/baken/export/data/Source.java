package nl.baken.export.data;

/** Where the records of an export come from. */
public enum Source {
    /** Read from the output topics of an installation. */
    TOPICS,
    /** Computed from the log of an installation, up to a moment, by a replay. */
    LOG,
    /** Computed from files of events, by a replay. */
    FILES,
    /** Computed from a made up set of events: no such project exists. */
    SYNTHETIC
}
