package nl.baken.cli.runs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the brokers have of topics and groups. */
record ClusterState(Admin admin) {

    /** @throws RunsException when a topic does not exist */
    List<TopicPartition> partitions(String... topics) {
        return answer(admin.describeTopics(List.of(topics)).allTopicNames(), "topics " + String.join(", ", topics))
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    Set<String> topics() {
        return answer(admin.listTopics().names(), "names of topics");
    }

    /** How many members a group has; 0 when there is none of this name. */
    int members(String group) {
        GroupListing listed = answer(admin.listGroups().all(), "groups").stream()
                .filter(each -> each.groupId().equals(group))
                .findFirst()
                .orElse(null);
        if (listed == null) {
            return 0;
        }
        if (listed.type().filter(GroupType.STREAMS::equals).isPresent()) {
            return answer(admin.describeStreamsGroups(List.of(group)).all(), "group " + group)
                    .get(group)
                    .members()
                    .size();
        }
        return answer(admin.describeConsumerGroups(List.of(group)).all(), "group " + group)
                .get(group)
                .members()
                .size();
    }

    Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "group " + group);
    }

    private static <T> T answer(KafkaFuture<T> future, String what) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunsException("Interrupted while asking for " + what, e);
        } catch (ExecutionException e) {
            throw new RunsException(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "Some of the " + what + " do not exist. Check --prefix. baken topics apply creates them"
                            : "The cluster did not return the " + what,
                    e.getCause());
        }
    }
}
