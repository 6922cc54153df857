package nl.baken.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.serde.ContractSchema;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.tries.Seeds;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Promise: who writes on what it reads never loses anything of a later version in silence; what says no more than today's
 * version can say is read.
 */
class CompleteReadingTest {

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final List<Class<? extends SpecificRecord>> types = EventTypes.all().stream()
            .<Class<? extends SpecificRecord>>map(EventType::recordClass)
            .toList();
    private final RecordDecoder complete = RecordDecoder.complete(registry, types);
    private final RecordDecoder lenient = new RecordDecoder(registry, types);

    @ParameterizedTest
    @Seeds(first = 1, count = 100)
    void shouldReadALaterRecordOnlyWhenNothingIsLeftOut(long seed) throws Exception {
        // Given
        SpecificRecord event = new EventGenerator(seed).next();
        Schema now = ContractSchema.of(event.getClass());
        Schema later = LaterVersion.of(now);
        GenericRecord same = new GenericDatumReader<GenericRecord>(now, later)
                .read(null, DecoderFactory.get().binaryDecoder(avro(LaterVersion.generic(event)), null));
        GenericRecord more = GenericData.get().deepCopy(later, same);
        more.put(LaterVersion.NEW_FIELD, "news");

        // When
        Decoded ofSame = complete.decode(written(same));
        Decoded ofMore = complete.decode(written(more));

        // Then
        assertThat(ofSame).as("seed %d", seed).isEqualTo(new Decoded.Known(event));
        assertThat(ofMore).as("seed %d", seed).isInstanceOfSatisfying(Decoded.Undecodable.class, undecodable -> {
            assertThat(undecodable.reason()).isEqualTo(Decoded.Reason.UNKNOWN_CONTENT);
            assertThat(undecodable.message()).contains(LaterVersion.NEW_FIELD);
        });
        assertThat(lenient.decode(written(more))).isEqualTo(new Decoded.Known(event));
    }

    private byte[] written(GenericRecord record) throws Exception {
        int id = registry.register("any", new AvroSchema(record.getSchema()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        bytes.writeBytes(avro(record));
        return bytes.toByteArray();
    }

    private static byte[] avro(GenericRecord record) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        return bytes.toByteArray();
    }
}
