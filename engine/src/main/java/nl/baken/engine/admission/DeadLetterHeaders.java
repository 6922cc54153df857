package nl.baken.engine.admission;

/** The headers of a dead letter: those that the record had, and why it is one. All values are text in UTF-8. */
public final class DeadLetterHeaders {

    /** What the names of all headers that a dead letter gets begin with. */
    public static final String PREFIX = "baken.";

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

    /**
     * Which parts had no room, separated by commas: {@code key}, {@code value}, {@code headers}. Absent when the letter is
     * whole.
     */
    public static final String LEFT_OUT = "baken.left-out";

    /** Longer messages are cut: a letter has to fit into its topic whatever was wrong with it. */
    public static final int LONGEST_MESSAGE = 4000;

    private DeadLetterHeaders() {}

    /** How many bytes a part had that was left out. */
    public static String bytesOf(String part) {
        return PREFIX + part + "-bytes";
    }

    /** The SHA-256 of a part that was left out, in hexadecimal; of headers over all names and values in their order. */
    public static String digestOf(String part) {
        return PREFIX + part + "-sha256";
    }
}
