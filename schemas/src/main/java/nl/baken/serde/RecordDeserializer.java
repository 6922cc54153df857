package nl.baken.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Bytes to records of the contract, for Kafka clients. Settings: {@link RegistryConnection}. For values only; keys are
 * plain strings.
 *
 * @param <T> type of the records
 */
public final class RecordDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final Class<T> type;
    private RecordDecoder decoder;
    private SchemaRegistryClient ownClient;

    /** For Kafka, which makes it by name and configures it: reads every record of the contract. */
    @SuppressWarnings("unchecked")
    public RecordDeserializer() {
        this.type = (Class<T>) SpecificRecord.class;
    }

    /**
     * A deserializer of one type; nothing is left to configure.
     *
     * @param type the type to read, not null
     * @param registry the client, not null; stays the property of the caller
     */
    public RecordDeserializer(Class<T> type, SchemaRegistryClient registry) {
        this.type = Objects.requireNonNull(type, "type");
        this.decoder = new RecordDecoder(registry, List.of(type));
    }

    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        if (isKey) {
            throw new ConfigException("RecordDeserializer reads values; the keys of all topics are plain strings.");
        }
        if (decoder == null) {
            ownClient = RegistryConnection.open(config);
            decoder = new RecordDecoder(ownClient, TopicCatalog.recordTypes());
        }
    }

    /**
     * Reads one value. Null stays null: in a compacted topic it deletes the key.
     *
     * @throws SerializationException when the bytes cannot be read, or hold a record of another type; use
     *     {@link RecordDecoder} to deal with these one by one
     * @throws RegistryUnavailableException when the registry cannot be reached: try again later
     */
    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        Decoded decoded = decoder.decode(bytes);
        if (decoded instanceof Decoded.Known known) {
            return type.cast(known.record());
        }
        throw new SerializationException("Topic " + topic + " has a value that cannot be read: " + complaint(decoded));
    }

    private String complaint(Decoded decoded) {
        if (decoded instanceof Decoded.Undecodable undecodable) {
            return undecodable.reason() + ": " + undecodable.message();
        }
        if (decoded instanceof Decoded.UnknownType unknown) {
            return "UNKNOWN_TYPE: it is a " + unknown.fullName() + ", expected " + type.getName() + ".";
        }
        throw new IllegalStateException("Not a failure: " + decoded);
    }

    @Override
    public void close() {
        if (ownClient != null) {
            try {
                ownClient.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
