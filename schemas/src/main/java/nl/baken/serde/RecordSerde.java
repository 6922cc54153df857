package nl.baken.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Both ways at once, for Streams. */
public final class RecordSerde {

    private RecordSerde() {}

    /**
     * A serde of one type. It does not close the client.
     *
     * @param type the type, not null
     * @param registry the client, not null
     * @param register true to register the schema when the registry does not have it
     * @return the serde, never null
     * @param <T> the type
     */
    public static <T extends SpecificRecord> Serde<T> of(
            Class<T> type, SchemaRegistryClient registry, boolean register) {
        return Serdes.serdeFrom(
                new RecordSerializer<>(new RecordEncoder(registry, register)),
                new RecordDeserializer<>(type, registry));
    }
}
