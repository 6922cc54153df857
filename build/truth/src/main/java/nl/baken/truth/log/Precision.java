package nl.baken.truth.log;

/** How exactly the time of an event is known, as the contract has it. */
public enum Precision {
    INSTANT,
    DAY,
    MONTH,
    YEAR,
    SYNTHETIC,
    UNKNOWN
}
