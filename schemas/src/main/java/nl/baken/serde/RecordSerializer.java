package nl.baken.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records of the contract to bytes, for Kafka clients. Settings: {@link RegistryConnection}. For values only; keys are
 * plain strings.
 *
 * @param <T> type of the records
 */
public final class RecordSerializer<T extends SpecificRecord> implements Serializer<T> {

    private RecordEncoder encoder;
    private SchemaRegistryClient ownClient;

    /** For Kafka, which makes it by name and configures it. */
    public RecordSerializer() {}

    /**
     * A serializer over an encoder; nothing is left to configure.
     *
     * @param encoder the encoder, not null
     */
    public RecordSerializer(RecordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        if (isKey) {
            throw new ConfigException("RecordSerializer writes values; the keys of all topics are plain strings.");
        }
        if (encoder == null) {
            ownClient = RegistryConnection.open(config);
            encoder = new RecordEncoder(ownClient, RegistryConnection.registers(config));
        }
    }

    /** Null stays null: in a compacted topic it deletes the key. */
    @Override
    public byte[] serialize(String topic, T record) {
        return record == null ? null : encoder.encode(topic, record);
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
