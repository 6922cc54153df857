package nl.baken.engine.admission;

/** The headers of a dead letter: those that the record had, and why it is one. All values are text in UTF-8. */
public final class DeadLetterHeaders {

    /** Why, for machines. */
    public static final String REASON = "baken.reason";

    /** Why, for people: what was wrong and where. */
    public static final String MESSAGE = "baken.message";

    /** Name of the topic that the record was read from. */
    public static final String TOPIC = "baken.topic";

    public static final String PARTITION = "baken.partition";

    public static final String OFFSET = "baken.offset";

    /** Timestamp that the record had, in milliseconds since 1970 UTC. */
    public static final String TIMESTAMP = "baken.timestamp";

    /** Longer messages are cut: a letter has to fit into its topic whatever was wrong with it. */
    public static final int LONGEST_MESSAGE = 4000;

    private DeadLetterHeaders() {}
}
