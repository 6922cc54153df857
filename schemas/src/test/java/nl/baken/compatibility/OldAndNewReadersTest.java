package nl.baken.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.contract.GeneratedRecords;
import nl.baken.serde.ContractSchema;
import nl.baken.serde.Decoded;
import nl.baken.serde.RandomRecords;
import nl.baken.serde.RecordDecoder;
import nl.baken.tries.Tries;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 7: an old reader reads new records and a new reader old ones. */
class OldAndNewReadersTest {

    private static final int RECORDS = 200;

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();

    static Stream<Class<? extends SpecificRecord>> types() {
        return GeneratedRecords.whole().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldReadRecordsOfALaterVersion(Class<? extends SpecificRecord> type) throws Exception {
        // Given
        Tries tries = Tries.of(RECORDS);
        long seed = tries.seed();
        RandomRecords records = new RandomRecords(seed);
        Schema now = ContractSchema.of(type);
        Schema later = LaterVersion.of(now);
        RecordDecoder today = new RecordDecoder(registry, List.of(type));
        int id = registry.register(now.getFullName(), new AvroSchema(later));

        for (int i = 0; i < tries.count(); i++) {
            GenericRecord record = records.next(later);

            // When
            Decoded decoded = today.decode(message(id, record));

            // Then
            assertThat(decoded).as("%s, seed %d", record, seed).isInstanceOf(Decoded.Known.class);
            SpecificRecord read = ((Decoded.Known) decoded).record();
            GenericRecord expected = LaterVersion.asReadNow(record, now);
            assertThat(LaterVersion.generic(read)).as("Seed %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeReadByALaterVersion(Class<? extends SpecificRecord> type) throws Exception {
        // Given
        Tries tries = Tries.of(RECORDS);
        long seed = tries.seed();
        RandomRecords records = new RandomRecords(seed);
        Schema now = ContractSchema.of(type);
        Schema later = LaterVersion.of(now);

        for (int i = 0; i < tries.count(); i++) {
            GenericRecord record = records.next(now);

            // When
            GenericRecord read = read(now, later, RandomRecords.avro(record));

            // Then
            assertThat(read.get(LaterVersion.NEW_FIELD)).as("Seed %d", seed).isNull();
            assertThat(read(later, now, RandomRecords.avro(read)))
                    .as("Seed %d", seed)
                    .isEqualTo(record);
        }
    }

    private static GenericRecord read(Schema writer, Schema reader, byte[] bytes) throws IOException {
        return new GenericDatumReader<GenericRecord>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] message(int id, GenericRecord record) {
        byte[] avro = RandomRecords.avro(record);
        return ByteBuffer.allocate(5 + avro.length)
                .put((byte) 0)
                .putInt(id)
                .put(avro)
                .array();
    }
}
