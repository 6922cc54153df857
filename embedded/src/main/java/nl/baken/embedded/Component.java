package nl.baken.embedded;

/** A process on this machine. */
public enum Component {
    BROKER("broker"),
    REGISTRY("registry"),
    /** Of Kafka Connect; only where there is something to connect. */
    WORKER("worker");

    private final String label;

    Component(String label) {
        this.label = label;
    }

    /** The word for it in a sentence, which is also the name of its directory in that of the stack. */
    public String label() {
        return label;
    }
}
