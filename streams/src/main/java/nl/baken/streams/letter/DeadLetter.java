package nl.baken.streams.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.admission.Rejection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A record on its way to dead-letters: byte for byte as it was received, with why and where in its headers. What is larger
 * than the topic takes loses its largest parts; the headers tell which, how many bytes each had, and their SHA-256.
 *
 * @param key null when there was none, or it was left out
 * @param value null when there was none, or it was left out
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a producer; nobody compares letters.
public record DeadLetter(byte[] key, byte[] value, Headers headers) {

    private static final int ROOM = TopicCatalog.DEAD_LETTERS.mostBytes();
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final String HEADERS = "headers";

    /** The letter about a record that was read at this place. */
    public static DeadLetter of(Record<byte[], byte[]> received, Rejection rejection, RecordMetadata place) {
        Headers ours = ours(rejection, place, received.timestamp());
        Headers theirs = theirs(received.headers());
        List<Part> parts = new ArrayList<>(
                List.of(Part.of(KEY, received.key()), Part.of(VALUE, received.value()), Part.of(HEADERS, theirs)));
        List<String> leftOut = new ArrayList<>();
        while (sizeOf(parts) + Part.of(HEADERS, ours).size() > ROOM) {
            Part largest =
                    parts.stream().max(Comparator.comparingLong(Part::size)).orElseThrow();
            parts.remove(largest);
            leftOut.add(largest.name());
            set(ours, DeadLetterHeaders.LEFT_OUT, String.join(",", leftOut));
            set(ours, DeadLetterHeaders.bytesOf(largest.name()), Long.toString(largest.length()));
            set(ours, DeadLetterHeaders.digestOf(largest.name()), largest.sha256());
        }
        Headers headers = leftOut.contains(HEADERS) ? new RecordHeaders() : theirs;
        ours.forEach(headers::add);
        return new DeadLetter(
                leftOut.contains(KEY) ? null : received.key(),
                leftOut.contains(VALUE) ? null : received.value(),
                headers);
    }

    private static Headers ours(Rejection rejection, RecordMetadata place, long timestamp) {
        Headers headers = new RecordHeaders();
        String message = rejection.message();
        set(headers, DeadLetterHeaders.REASON, rejection.reason());
        set(
                headers,
                DeadLetterHeaders.MESSAGE,
                message.substring(0, Math.min(message.length(), DeadLetterHeaders.LONGEST_MESSAGE)));
        set(headers, DeadLetterHeaders.TOPIC, place.topic());
        set(headers, DeadLetterHeaders.PARTITION, Integer.toString(place.partition()));
        set(headers, DeadLetterHeaders.OFFSET, Long.toString(place.offset()));
        set(headers, DeadLetterHeaders.TIMESTAMP, Long.toString(timestamp));
        return headers;
    }

    /** A dead letter that was sent again and rejected again has the headers of the last rejection only. */
    private static Headers theirs(Headers received) {
        Headers headers = new RecordHeaders();
        for (Header header : received) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static long sizeOf(List<Part> parts) {
        return parts.stream().mapToLong(Part::size).sum();
    }
}
