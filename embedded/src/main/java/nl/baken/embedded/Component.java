package nl.baken.embedded;

/** A process of the embedded stack. */
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
