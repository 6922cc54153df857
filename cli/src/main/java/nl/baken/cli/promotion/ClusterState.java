package nl.baken.cli.promotion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the brokers have of topics and groups. */
record ClusterState(Admin admin) {

    /** @throws PromotionException when a topic does not exist */
    List<TopicPartition> partitions(String... topics) {
        return answer(admin.describeTopics(List.of(topics)).allTopicNames(), "topics " + String.join(", ", topics))
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Groups of every kind. */
    Collection<GroupListing> groups() {
        return answer(admin.listGroups().all(), "groups");
    }

    Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "group " + group);
    }

    private static <T> T answer(KafkaFuture<T> future, String what) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PromotionException("Interrupted while asking for " + what, e);
        } catch (ExecutionException e) {
            throw new PromotionException(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "Run not found: some of the " + what + " do not exist. Check the name and --prefix."
                                    + " baken topics apply creates topics, and baken"
                                    + " run --shadow NAME starts a run in shadow"
                            : "The cluster did not return the " + what,
                    e.getCause());
        }
    }
}
