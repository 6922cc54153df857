package nl.baken.embedded.child;

/** What becomes of the directory of a component when its process is told to end. */
public enum OnExit {
    KEEP,
    DELETE
}
