package nl.baken.topic;

/** What a topic does with old records. */
public enum Cleanup {
    /** Keeps every record for as long as the retention of the topic. */
    DELETE("delete"),
    /** Keeps the last record of every key. */
    COMPACT("compact");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** The value of Kafka's setting {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }
}
