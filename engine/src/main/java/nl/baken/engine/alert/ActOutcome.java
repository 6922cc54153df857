package nl.baken.engine.alert;

/** What became of an act on an alert. */
public enum ActOutcome {
    /** It counts. */
    TAKEN,
    /** It silences an alert that is not open: it waits for it until it ends. */
    WAITS,
    /** It acknowledges or takes care of an alert that is not open, or that became more severe since: it does nothing. */
    NO_SUCH_ALERT,
    /** It is over already. */
    OVER,
    /** More acts stand in the project than are kept: it does nothing. */
    NO_ROOM,
    /** An act was taken back. */
    WITHDRAWN,
    /** What was taken back did not count any more. */
    NOTHING_TO_WITHDRAW
}
