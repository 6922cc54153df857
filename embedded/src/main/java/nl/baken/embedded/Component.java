package nl.baken.embedded;

/** A part of the embedded stack: each runs in a process of its own. */
public enum Component {
    BROKER("broker"),
    REGISTRY("registry");

    private final String label;

    Component(String label) {
        this.label = label;
    }

    /** The word for it in a sentence, which is also the name of its directory in that of the stack. */
    public String label() {
        return label;
    }
}
