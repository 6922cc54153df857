package nl.baken.streams.settings;

/** Where time comes from. */
public enum Ticks {
    /** It is in the log already, as in a replay. */
    LOG,
    /** Each task writes the time of the wall clock into its partition of the log. */
    LIVE
}
