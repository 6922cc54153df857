package nl.baken.cloudevent;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.validation.ViolationReason;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every event as one CloudEvent 1.0 in structured JSON, both ways, without loss. The header becomes attributes: {@code
 * id} is the event id, {@code subject} the project, {@code time} when it was true, {@code recordedtime} when it became
 * known (if left out: the same time, and that it was left out is kept as {@code recordedassumed}), {@code
 * occurredprecision}, {@code provenance}, {@code reporter}, {@code timezone}, {@code actor}, {@code signin}, {@code delivery},
 * {@code organisation}, {@code import}; any other attribute is an extension that is kept. {@code data} holds the fields of
 * the record in plain JSON. A tick of the clock is a CloudEvent of which only {@code time} is read; its id and source are
 * ignored. Of what else is of no project id, time and data are read; the source is ignored.
 *
 * <p>Times may have any offset and any number of decimals; they are kept in UTC, beside the offset of {@code time}, and
 * what is finer than a millisecond is cut off. Fields that are left out get the default of the schema. Everything else that does not fit is refused.
 */
public final class CloudEventJson {

    /** Bytes, or characters, in one event at most. */
    public static final int MAX_BYTES = 1024 * 1024;

    private CloudEventJson() {}

    /**
     * The event on one line. A symbol that this reader did not know is written as {@code UNKNOWN}, which is refused
     * when it is read: what was not understood cannot be passed on.
     *
     * @throws IllegalArgumentException when the record is no event, or holds a number that its schema does not have
     */
    public static String write(SpecificRecord event) {
        EventType type = EventTypes.of(event)
                .orElseThrow(() -> new IllegalArgumentException(
                        event.getSchema().getFullName() + " is not an event; RecordJson writes other records."));
        return StrictJson.write(json -> new EnvelopeWriter(json).write(event, type));
    }

    /** Parses and validates an event; an invalid text is a result, never an exception. */
    public static Read read(String text) {
        return StrictJson.read(text, EnvelopeReader::read);
    }

    /** Parses and validates an event in UTF-8; invalid bytes are a result, never an exception. */
    public static Read read(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            return StrictJson.refused(ViolationReason.TOO_LARGE, utf8.length + " bytes", "at most 1 MiB");
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return StrictJson.refused(ViolationReason.NOT_UTF8, "bytes that are not characters", "text in UTF-8");
        }
    }
}
