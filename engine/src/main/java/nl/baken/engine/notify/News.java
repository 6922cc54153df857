package nl.baken.engine.notify;

/** What a message says of an alert; of several, the one that is declared last is said. */
public enum News {
    /** It stood already when the subscription began. */
    STANDING,
    /** Something in it changed. */
    CHANGED,
    /** Nobody has answered it, and the receiver asked to be told again. */
    REPEATED,
    /** Who was told first has not answered it. */
    ESCALATED,
    /** It was opened, is back, or became more urgent. */
    RAISED,
    /** It is resolved. */
    RESOLVED;

    News or(News other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
