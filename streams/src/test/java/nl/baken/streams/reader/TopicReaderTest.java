package nl.baken.streams.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Promise: reading ends, at the end or with what stood in the way. */
class TopicReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition("log", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final TopicReader reader = new TopicReader(consumer);

    @Test
    void shouldEndWhenTheClusterGivesNoMoreRecordsBeforeTheEnd() {
        // Given
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>("log", 0, 0, null, new byte[] {1})));
        List<Long> read = new ArrayList<>();

        // When, then
        assertThatExceptionOfType(TopicReadException.class)
                .isThrownBy(() -> reader.read(List.of(PARTITION), message -> read.add(message.offset())))
                .withMessageStartingWith("The cluster gave no more records for 20 s, before the end of [log-0]");
        assertThat(read).containsExactly(0L);
    }

    @Test
    void shouldReadNoFurtherThanIsWanted() {
        // Given
        consumer.schedulePollTask(() -> {
            for (int offset = 0; offset < 3; offset++) {
                consumer.addRecord(new ConsumerRecord<>("log", 0, offset, null, new byte[] {1}));
            }
        });
        List<Long> read = new ArrayList<>();

        // When
        reader.read(Map.of(PARTITION, 0L), Map.of(PARTITION, 9L), message -> {
            read.add(message.offset());
            return read.size() < 2;
        });

        // Then
        assertThat(read).containsExactly(0L, 1L);
    }

    @Test
    void shouldReportWhatToDoWhenATopicDoesNotExist() {
        // Given
        consumer.updatePartitions("log", List.of());

        // When, then
        assertThatExceptionOfType(TopicReadException.class)
                .isThrownBy(() -> reader.partitions("log"))
                .withMessage("Topic log does not exist; baken topics plan says what is missing");
    }
}
