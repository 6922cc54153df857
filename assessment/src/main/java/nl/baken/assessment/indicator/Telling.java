package nl.baken.assessment.indicator;

/** Whether the events tell an indicator. */
public enum Telling {
    /** The value follows from events. */
    TOLD,
    /** No event tells it. That is neither 0 nor no. */
    NOT_TOLD,
    /** There are events, and no value follows from them. */
    NOT_COMPUTABLE;

    static Telling toldWhen(boolean told) {
        return told ? TOLD : NOT_TOLD;
    }
}
