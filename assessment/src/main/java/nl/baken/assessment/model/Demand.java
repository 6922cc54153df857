package nl.baken.assessment.model;

/** When the expected event must have happened, seen from the event that starts the clock. */
public enum Demand {
    /** Before the first anchor; afterwards it cannot be repaired. */
    BEFORE,
    /** After every anchor; the clock runs from the earliest anchor that nothing followed. */
    AFTER,
    /** At any time, at the latest so many days after the first anchor. */
    EVER,
    /** Again and again: at the latest so many days after the anchor and after each time. */
    EVERY,
    /** An answer to each anchor, tied to it by its key, within the days given. */
    EACH
}
