package nl.baken.contract;

/** Who may write a kind of event. */
public enum Writer {
    /** Anyone who may write events of the project. */
    ANYONE,
    /** Baken alone: the kind is refused wherever it comes in from outside. */
    BAKEN
}
