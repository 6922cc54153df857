package nl.baken.streams.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.serde.ContractSchema;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The same event as different clients send it.
 *
 * @param value of the message
 * @param headers of the message
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a topic; nobody compares them.
record Sent(byte[] value, Headers headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Sent structured(SpecificRecord event) {
        return new Sent(
                bytes(CloudEventJson.write(event)),
                IntakeDriver.headers("content-type", "application/cloudevents+json; charset=UTF-8"));
    }

    static Sent withoutHeaders(SpecificRecord event) {
        return new Sent(bytes("\n " + CloudEventJson.write(event)), new RecordHeaders());
    }

    static Sent binary(SpecificRecord event) {
        try {
            JsonNode envelope = JSON.readTree(CloudEventJson.write(event));
            Headers headers = new RecordHeaders();
            envelope.properties().forEach(attribute -> {
                if (attribute.getKey().equals("datacontenttype")) {
                    headers.add("content-type", bytes(attribute.getValue().asText()));
                } else if (!attribute.getKey().equals("data")) {
                    headers.add(
                            "ce_" + attribute.getKey(),
                            bytes(attribute.getValue().asText()));
                }
            });
            return new Sent(bytes(envelope.has("data") ? envelope.get("data").toString() : "{}"), headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a client has it that knows no generated classes. */
    static GenericRecord generic(SpecificRecord event) {
        return generic(event, ContractSchema.of(event.getClass()));
    }

    /** The same as a client has it whose schema is another one. */
    static GenericRecord generic(SpecificRecord event, Schema schema) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            SpecificData data = SpecificData.getForClass(event.getClass());
            new SpecificDatumWriter<SpecificRecord>(event.getSchema(), data).write(event, encoder);
            return new GenericDatumReader<GenericRecord>(ContractSchema.of(event.getClass()), schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
