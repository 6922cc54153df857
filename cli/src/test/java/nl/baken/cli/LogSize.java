package nl.baken.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How much is in topics. */
public record LogSize(Map<String, Object> clients) {

    /** Offsets in use over all partitions; 0 for a topic that does not exist. */
    public long of(String topic) throws Exception {
        return perPartition(topic).stream().mapToLong(Long::longValue).sum();
    }

    /** Offsets in use per partition, in no order. */
    public List<Long> perPartition(String topic) throws Exception {
        try (Admin admin = Admin.create(clients)) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(topic, partition.partition()),
                                    partition -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .map(end -> end.offset())
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }
}
