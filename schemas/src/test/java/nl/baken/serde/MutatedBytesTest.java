package nl.baken.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.baken.serde.Decoded.Reason;
import nl.baken.serde.Decoded.Undecodable;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Tries;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise 4: no input, however malformed, stops the pipeline. */
class MutatedBytesTest {

    private static final int MUTATIONS = 20_000;

    /** What one message may cost to look at: a little for itself, and some objects for each of its bytes. */
    private static final long ALLOWED_BYTES = 512 * 1024;

    private static final long ALLOWED_BYTES_PER_BYTE = 256;

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final RecordEncoder encoder = new RecordEncoder(registry, true);
    private final RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());

    @Test
    void shouldAnswerWhateverTheBytesAre() {
        // Given
        Tries tries = Tries.of(MUTATIONS);
        long seed = tries.seed();
        Random random = new Random(seed);
        List<byte[]> valid = validMessages(new RandomRecords(seed));
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);

        for (int i = 0; i < tries.count(); i++) {
            byte[] mutated = Mutation.any(random, valid.get(random.nextInt(valid.size())));
            long before = allocated();

            // When
            Decoded decoded;
            try {
                decoded = decoder.decode(mutated);
            } catch (Throwable e) {
                throw new AssertionError(
                        "Seed " + seed + ", bytes " + HexFormat.of().formatHex(mutated), e);
            }

            // Then
            assertThat(allocated() - before)
                    .as(
                            "Bytes allocated, seed %d, bytes %s",
                            seed, HexFormat.of().formatHex(mutated))
                    .isLessThan(ALLOWED_BYTES + ALLOWED_BYTES_PER_BYTE * mutated.length);
            if (decoded instanceof Undecodable undecodable) {
                reasons.merge(undecodable.reason(), 1, Integer::sum);
            }
        }
        assertThat(reasons)
                .as("Seed %d", seed)
                .containsOnlyKeys(
                        Reason.NO_MAGIC_BYTE,
                        Reason.TRUNCATED,
                        Reason.UNKNOWN_SCHEMA_ID,
                        Reason.MALFORMED,
                        Reason.TRAILING_BYTES);
    }

    @Test
    void shouldNotMakeRoomForWhatIsNotThere() {
        // Given
        long seed = Tries.of(1).seed();
        List<byte[]> valid = validMessages(new RandomRecords(seed));

        for (byte[] message : valid) {
            for (int at = WireFormat.HEADER_LENGTH; at < message.length; at++) {
                // A length, in the place of whatever is there, of nearly two thousand million.
                byte[] mutated = Mutation.hugeLength(message, at);
                long before = allocated();

                // When
                decoder.decode(mutated);

                // Then
                assertThat(allocated() - before)
                        .as(
                                "Bytes allocated, seed %d, bytes %s",
                                seed, HexFormat.of().formatHex(mutated))
                        .isLessThan(ALLOWED_BYTES + ALLOWED_BYTES_PER_BYTE * mutated.length);
            }
        }
    }

    private List<byte[]> validMessages(RandomRecords records) {
        List<byte[]> messages = TopicCatalog.recordTypes().stream()
                .map(type -> encoder.encode("t", (SpecificRecord) records.next(type)))
                .toList();
        // The first of each type pays for its reader and its caches, not for its bytes.
        assertThat(messages).allMatch(message -> decoder.decode(message) instanceof Decoded.Known);
        return messages;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
