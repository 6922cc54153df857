package nl.baken.cli.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.engine.admission.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A dead letter as it stands in its topic.
 *
 * @param record key, value and headers
 */
public record Letter(ConsumerRecord<byte[], byte[]> record) {

    public Place place() {
        return new Place(record.partition(), record.offset());
    }

    /** When it was rejected, by the clock of whoever wrote it. */
    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Why, for machines; {@code ?} when the header is missing. */
    public String reason() {
        return header(DeadLetterHeaders.REASON);
    }

    /** Why, for people. */
    public String message() {
        return header(DeadLetterHeaders.MESSAGE);
    }

    /** Name of the topic that it was read from. */
    public String topic() {
        return header(DeadLetterHeaders.TOPIC);
    }

    /** Topic, partition and offset that it was read from. */
    public String origin() {
        return topic() + "-" + header(DeadLetterHeaders.PARTITION) + "@" + header(DeadLetterHeaders.OFFSET);
    }

    /** The parts that had no room: {@code key}, {@code value} or {@code headers}; empty when it is whole. */
    public List<String> leftOut() {
        Header header = record.headers().lastHeader(DeadLetterHeaders.LEFT_OUT);
        return header == null ? List.of() : List.of(text(header.value()).split(","));
    }

    /** The headers that it came with, in their order. */
    public List<Header> ownHeaders() {
        List<Header> own = new ArrayList<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                own.add(header);
            }
        }
        return own;
    }

    /** The key as text; empty when there is none. */
    public String key() {
        return record.key() == null ? "" : text(record.key());
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "?" : text(header.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
