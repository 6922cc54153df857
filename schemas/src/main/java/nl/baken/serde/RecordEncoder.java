package nl.baken.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Records to bytes. Safe for use by many threads, as producers need. */
public final class RecordEncoder {

    private static final int USUAL_LENGTH = 512;

    private record Target(String topic, Class<? extends SpecificRecord> type) {}

    private final SchemaRegistryClient registry;
    private final boolean register;
    private final Map<Target, byte[]> headers = new ConcurrentHashMap<>();
    private final Map<Class<?>, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();

    /**
     * An encoder over a registry.
     *
     * @param registry the client, not null; stays the property of the caller
     * @param register true to register schemas that the registry does not have, false to refuse them
     */
    public RecordEncoder(SchemaRegistryClient registry, boolean register) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.register = register;
    }

    /**
     * The bytes of a record for a topic.
     *
     * @param topic full name of the topic, not null: it is part of the subject of the schema
     * @param record the record, not null
     * @return the bytes, never null
     * @throws SerializationException when the record does not fit its own schema
     * @throws RegistryUnavailableException when the registry cannot be reached; the same record can be tried again
     * @throws RegistryRefusalException when the schema is not registered, or not compatible with what is
     */
    public byte[] encode(String topic, SpecificRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        Class<? extends SpecificRecord> type = record.getClass();
        bytes.writeBytes(headers.computeIfAbsent(new Target(topic, type), this::header));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writers.computeIfAbsent(type, RecordEncoder::writer).write(record, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
            throw new SerializationException(
                    "A " + type.getName() + " for topic " + topic + " does not fit its schema: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static DatumWriter<SpecificRecord> writer(Class<?> type) {
        SpecificData data = SpecificData.getForClass(type);
        return new SpecificDatumWriter<>(data.getSchema(type), data);
    }

    private byte[] header(Target target) {
        AvroSchema schema = new AvroSchema(ContractSchema.of(target.type()));
        String subject = Subject.of(target.topic(), schema.name());
        try {
            int id = register ? registry.register(subject, schema) : registry.getId(subject, schema);
            return WireFormat.header(id);
        } catch (IOException | RestClientException e) {
            String attempt = register ? "Registering " : "Looking up the schema of ";
            throw RegistryAnswer.failure(attempt + subject, e);
        }
    }
}
