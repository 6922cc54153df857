package nl.baken.server.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.baken.contract.EventTypes;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that was refused, without its contents.
 *
 * @param source of the event; empty when it cannot be read
 * @param id of the event; empty when it cannot be read
 * @param projectId that it is of; empty when it cannot be read
 * @param topic that it was read from
 * @param reason why, for machines
 * @param message why, for people: what was wrong and where
 * @param partition of dead-letters
 * @param offset in dead-letters, with which {@code baken dead-letters show} shows it whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
        String source,
        String id,
        String projectId,
        String topic,
        String reason,
        String message,
        int partition,
        long offset) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] UNREADABLE = {"", "", ""};
    private static final int LONGEST_NAME = 1_000;

    static Rejection of(ConsumerRecord<byte[], byte[]> letter, RecordDecoder decoder) {
        String[] name = name(letter, decoder);
        return new Rejection(
                name[0],
                name[1],
                name[2],
                header(letter, DeadLetterHeaders.TOPIC).orElse(""),
                header(letter, DeadLetterHeaders.REASON).orElse(""),
                header(letter, DeadLetterHeaders.MESSAGE).orElse(""),
                letter.partition(),
                letter.offset());
    }

    /** Source, id and project, as far as the sender gave them where they can be read. */
    private static String[] name(ConsumerRecord<byte[], byte[]> letter, RecordDecoder decoder) {
        Optional<String> source = header(letter, "ce_source");
        Optional<String> id = header(letter, "ce_id");
        if (source.isPresent() && id.isPresent()) {
            return new String[] {
                shown(source.get()),
                shown(id.get()),
                shown(header(letter, "ce_subject").orElse(""))
            };
        }
        byte[] value = letter.value();
        if (value == null || value.length == 0) {
            return UNREADABLE.clone();
        }
        if (value[0] == 0 && decoder.decode(value) instanceof Decoded.Known known) {
            return EventTypes.headerOf(known.record())
                    .map(header -> new String[] {
                        shown(header.getSource()), shown(header.getEventId()), shown(header.getProjectId())
                    })
                    .orElseGet(UNREADABLE::clone);
        }
        try {
            JsonNode json = JSON.readTree(value);
            return new String[] {shown(text(json, "source")), shown(text(json, "id")), shown(text(json, "subject"))};
        } catch (IOException e) {
            return UNREADABLE.clone();
        }
    }

    private static String text(JsonNode json, String field) {
        return json == null ? "" : json.path(field).asText("");
    }

    /** A name that is longer than any that is taken is no name to ask for. */
    private static String shown(String name) {
        return name == null || name.length() > LONGEST_NAME ? "" : name;
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** What is stored of it. */
    public static Rejection of(Version version) {
        return StoredJson.read(version.json(), Rejection.class);
    }

    String json() {
        return StoredJson.write(this);
    }
}
