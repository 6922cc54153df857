package nl.baken.engine.alert;

/** Where an alert is in its life. Muted is no state: mutes are facts of an alert that is open. */
public enum LifeState {
    /** It never was, or was resolved so long ago that it is forgotten. */
    UNOPENED,
    /** Its condition holds. */
    OPEN,
    /** Its condition holds no longer, and it is not forgotten yet. */
    RESOLVED
}
