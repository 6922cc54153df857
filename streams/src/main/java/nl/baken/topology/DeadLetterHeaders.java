package nl.baken.topology;

import java.nio.charset.StandardCharsets;
import nl.baken.step.Refusal;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;

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
    private static final int LONGEST_MESSAGE = 4000;

    private DeadLetterHeaders() {}

    static Headers of(Headers original, Refusal refusal, RecordMetadata place, long timestamp) {
        Headers headers = new RecordHeaders(original);
        String message = refusal.message();
        set(headers, REASON, refusal.reason());
        set(headers, MESSAGE, message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
        set(headers, TOPIC, place.topic());
        set(headers, PARTITION, Integer.toString(place.partition()));
        set(headers, OFFSET, Long.toString(place.offset()));
        set(headers, TIMESTAMP, Long.toString(timestamp));
        return headers;
    }

    /** A letter that was sent again and refused again tells of the last time only. */
    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
