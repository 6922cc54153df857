package nl.baken.server.store;

/** What sorts of records the store has; each with what names a thing of the sort. */
public enum Kind {
    /** By project. */
    RISKS('r'),
    /** By project; each change of one risk, so several may have one moment. */
    RISK_CHANGES('c'),
    /** By project. */
    ADVICE('g'),
    /** By project. */
    FORECAST('f'),
    /** By project. */
    OUTCOMES('o'),
    /** By project and indicator. */
    INDICATOR('i'),
    /** By organisation. */
    PORTFOLIO('p'),
    /** By alert, a record for each step. */
    ALERT('a'),
    /** By project and part: the line of a list. */
    SUMMARY('s'),
    /** By source and id, a record for each version. */
    EVENT('e'),
    /** By source and id, of what was refused; those whose source cannot be read by an empty name. */
    REJECTION('x'),
    /** By project: the organisation that it is bound to, as it stands. */
    BINDING('b');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /** With what the keys of the sort begin, as it stands on disk. */
    char letter() {
        return letter;
    }
}
