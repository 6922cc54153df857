package nl.baken.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Tries;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Promise: no record, whatever happened to it, stops the pipeline or vanishes. */
class MutatedRecordsTest {

    private static final int RECORDS = 10_000;

    @Test
    void shouldAccountForEveryRecord() {
        // Given
        Tries tries = Tries.of(RECORDS);
        long seed = tries.seed();
        try (Driver driver = new Driver(TestModel.small())) {
            MutatedRecords records =
                    new MutatedRecords(seed, record -> driver.encode(TopicCatalog.PROJECT_EVENTS, record));

            // When
            List<TestRecord<byte[], byte[]>> sent =
                    Stream.generate(records::next).limit(tries.count()).toList();
            sent.forEach(record -> driver.take(TopicCatalog.PROJECT_EVENTS, record));

            // Then
            List<TestRecord<byte[], byte[]>> letters = driver.read(TopicCatalog.DEAD_LETTERS);
            int accounted = driver.counted(Counters.REFUSED)
                    + driver.counted(Counters.SKIPPED)
                    + driver.counted(Counters.TAKEN)
                    + driver.counted(Counters.IDENTITY)
                    + driver.counted(Counters.TICKS);
            assertThat(accounted).as("records accounted for, seed %d", seed).isEqualTo(tries.count());
            assertThat(letters)
                    .as("dead letters, seed %d", seed)
                    .hasSize(driver.counted(Counters.REFUSED))
                    .hasSizeGreaterThan(tries.count() / 2)
                    .allSatisfy(letter -> {
                        TestRecord<byte[], byte[]> original = sent.get(offset(letter));
                        assertThat(letter.key()).isEqualTo(original.key());
                        assertThat(letter.value()).isEqualTo(original.value());
                    });
            assertThat(driver.counted(Counters.TAKEN)).as("seed %d", seed).isGreaterThan(tries.count() / 20);
        }
    }

    private static int offset(TestRecord<byte[], byte[]> letter) {
        return Integer.parseInt(
                new String(letter.headers().lastHeader(DeadLetterHeaders.OFFSET).value(), StandardCharsets.UTF_8));
    }
}
