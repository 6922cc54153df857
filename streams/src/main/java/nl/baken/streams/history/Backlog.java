package nl.baken.streams.history;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.streams.reader.CommittedConsumer;
import nl.baken.streams.settings.RunApplication;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The records that the pipeline has still to process in its source topics: those of the catalogue and its internal
 * ones.
 */
public final class Backlog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);

    private final Admin admin;
    private final Contents contents;
    private final TopicCatalog catalog;
    private final Map<RunApplication, String> groups;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * The backlog of some applications.
     *
     * @param clients settings of Kafka clients
     * @param groups the ids of the applications
     */
    public Backlog(Map<String, ?> clients, TopicCatalog catalog, Map<RunApplication, String> groups) {
        this.catalog = catalog;
        this.groups = Map.copyOf(groups);
        admin = Admin.create(new HashMap<>(clients));
        contents = new Contents(admin);
        // A look at whether there is anything, not a read; and a topic may have been shortened since something was
        // processed.
        consumer = CommittedConsumer.of(
                clients,
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 16_384));
    }

    /**
     * Per partition the first offset that is not yet processed; a partition of which nothing was processed is absent.
     */
    Map<TopicPartition, Long> processed() {
        Map<TopicPartition, Long> processed = new HashMap<>();
        for (String group : groups.values()) {
            Contents.answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                    .forEach((partition, committed) -> {
                        if (committed != null) {
                            processed.put(partition, committed.offset());
                        }
                    });
        }
        return processed;
    }

    /**
     * True when nothing is left, in any of the topics. What is processed is committed together with what it leads to,
     * so when all was processed, and nothing was added meanwhile, nothing will be.
     */
    public boolean isEmpty() {
        Collection<String> topics = sources();
        Map<TopicPartition, Long> ends = contents.ends(topics);
        return nothingBehind(ends, processed()) && ends.equals(contents.ends(topics));
    }

    /** How many offsets lie between what was processed and the end, per topic that has any; markers count too. */
    Map<String, Long> behind() {
        Map<TopicPartition, Long> processed = processed();
        Map<String, Long> behind = new TreeMap<>();
        contents.ends(sources()).forEach((partition, end) -> {
            long left = end - processed.getOrDefault(partition, 0L);
            if (left > 0) {
                behind.merge(partition.topic(), left, Long::sum);
            }
        });
        return behind;
    }

    private Collection<String> sources() {
        Set<String> sources = new TreeSet<>();
        for (Topic topic : TopicCatalog.topics()) {
            if (groups.keySet().stream().anyMatch(application -> isRead(topic, application))) {
                sources.add(catalog.nameOf(topic));
            }
        }
        ListTopicsOptions all = new ListTopicsOptions().listInternal(true);
        Contents.answer(admin.listTopics(all).names()).stream()
                .filter(name -> name.endsWith("-repartition")
                        && groups.values().stream().anyMatch(group -> name.startsWith(group + "-")))
                .forEach(sources::add);
        processed().keySet().forEach(partition -> sources.add(partition.topic()));
        return sources;
    }

    private static boolean isRead(Topic topic, RunApplication application) {
        return application.pipelines().stream().anyMatch(topic.readers()::contains);
    }

    private boolean nothingBehind(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> processed) {
        List<TopicPartition> behind = ends.entrySet().stream()
                .filter(end -> processed.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(Map.Entry::getKey)
                .toList();
        consumer.assign(behind);
        behind.forEach(partition -> consumer.seek(partition, processed.getOrDefault(partition, 0L)));
        return onlyMarkersUpTo(ends, behind);
    }

    /** The end of a transaction takes an offset of its own, which is never committed when no record follows it. */
    private boolean onlyMarkersUpTo(Map<TopicPartition, Long> ends, List<TopicPartition> behind) {
        while (true) {
            long before = position(behind);
            if (behind.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                return true;
            }
            if (!consumer.poll(POLL).isEmpty() || position(behind) == before) {
                return false;
            }
        }
    }

    private long position(List<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
