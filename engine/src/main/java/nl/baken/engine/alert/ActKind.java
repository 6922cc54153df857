package nl.baken.engine.alert;

/** What somebody does with an alert. */
public enum ActKind {
    ACKNOWLEDGED,
    SILENCED,
    OWNED
}
