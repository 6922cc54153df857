package nl.baken.streams.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The first and the end offset of each partition of some topics. */
record Contents(Admin admin) {

    /** Per partition the offset after its last record, committed or not. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    boolean isEmpty(String topic) {
        return ends(List.of(topic)).equals(offsets(List.of(topic), OffsetSpec.earliest()));
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> asked.put(new TopicPartition(name, partition.partition()), which)));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                answer(admin.listOffsets(asked).all());
        answers.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** @throws HistoryException when the cluster answers with an error */
    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new HistoryException("The cluster did not answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryException("Interrupted while waiting for the cluster", e);
        }
    }
}
