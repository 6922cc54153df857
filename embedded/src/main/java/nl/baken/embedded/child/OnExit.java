package nl.baken.embedded.child;

/** Whether the directory of a component is kept or deleted when its process ends. */
public enum OnExit {
    KEEP,
    DELETE
}
