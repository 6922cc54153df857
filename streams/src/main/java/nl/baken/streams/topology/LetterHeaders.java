package nl.baken.streams.topology;

import java.nio.charset.StandardCharsets;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.admission.Rejection;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Adds the headers of a dead letter to those of the record. */
final class LetterHeaders {

    private LetterHeaders() {}

    static Headers of(Headers original, Rejection rejection, RecordMetadata place, long timestamp) {
        Headers headers = new RecordHeaders(original);
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
    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
