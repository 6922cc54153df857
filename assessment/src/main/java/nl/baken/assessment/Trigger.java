package nl.baken.assessment;

/** Why a project is looked at. */
public enum Trigger {
    /** An event came in; the time is that of the last tick. */
    EVENT,
    /** The time moved on. */
    TICK
}
