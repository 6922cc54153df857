package nl.baken.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What is in a topic, before compression.
 *
 * @param records those of transactions that were aborted included, the markers of transactions not
 * @param markers offsets that hold no record: the end of a transaction takes one in every partition that it wrote to
 * @param diskBytes what the broker keeps of it: compressed, with the headers of batches and the markers
 */
record TopicSize(String topic, long records, long keyBytes, long valueBytes, long markers, long diskBytes) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Properties of Kafka Streams with which nothing that it writes to topics of its own is ever removed. */
    static final Map<String, String> KEEP_ALL = Map.of(
            "topic.cleanup.policy", "delete",
            "topic.retention.ms", "-1",
            "repartition.purge.interval.ms", Long.toString(Duration.ofDays(1000).toMillis()));

    long bytes() {
        return keyBytes + valueBytes;
    }

    /** Lets the broker keep every record of these topics, also where a later one has the same key. */
    static void keepAll(Map<String, Object> clients, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        List<AlterConfigOp> keep = List.of(
                new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET),
                new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET));
        try (Admin admin = Admin.create(clients)) {
            admin.incrementalAlterConfigs(topics.stream()
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic), _ -> keep)))
                    .all()
                    .get();
        }
    }

    /** Of every topic that is not the broker's own or the registry's, by name; those that are empty are left out. */
    static List<TopicSize> all(Map<String, Object> clients) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(clients)) {
            Set<String> topics = new HashSet<>(admin.listTopics().names().get());
            topics.removeIf(topic -> topic.startsWith("_") || topic.startsWith("kafkasql"));
            Map<String, Long> disk = disk(admin);
            return read(clients, topics).entrySet().stream()
                    .map(entry -> entry.getValue().of(entry.getKey(), disk.getOrDefault(entry.getKey(), 0L)))
                    .filter(size -> size.records() > 0)
                    .toList();
        }
    }

    /** Of one topic, which need not be whole. */
    static TopicSize of(Map<String, Object> clients, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(clients)) {
            return read(clients, List.of(topic))
                    .get(topic)
                    .of(topic, disk(admin).get(topic));
        }
    }

    private static Map<String, Long> disk(Admin admin) throws ExecutionException, InterruptedException {
        List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .toList();
        Map<String, Long> disk = new HashMap<>();
        admin.describeLogDirs(brokers)
                .allDescriptions()
                .get()
                .values()
                .forEach(directories -> directories
                        .values()
                        .forEach(directory -> directory
                                .replicaInfos()
                                .forEach((partition, replica) ->
                                        disk.merge(partition.topic(), replica.size(), Long::sum))));
        return disk;
    }

    private static final class Sum {
        private long records;
        private long keys;
        private long values;
        private long offsets;

        void add(ConsumerRecord<byte[], byte[]> record) {
            records++;
            keys += record.key() == null ? 0 : record.key().length;
            values += record.value() == null ? 0 : record.value().length;
        }

        TopicSize of(String topic, long disk) {
            return new TopicSize(topic, records, keys, values, offsets - records, disk);
        }
    }

    private static Map<String, Sum> read(Map<String, Object> clients, Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put("isolation.level", "read_uncommitted");
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 5000);
        Map<String, Sum> sums = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> left = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(left);
            consumer.seekToBeginning(left);
            consumer.beginningOffsets(left).forEach((partition, first) -> {
                if (first > 0) {
                    throw new IllegalStateException(partition + " has lost its first records");
                }
            });
            Map<TopicPartition, Long> ends = consumer.endOffsets(left);
            ends.forEach((partition, end) -> sums.computeIfAbsent(partition.topic(), _ -> new Sum()).offsets += end);
            while (!left.isEmpty()) {
                consumer.poll(POLL).forEach(record -> sums.get(record.topic()).add(record));
                List<TopicPartition> read = new ArrayList<>(left);
                read.removeIf(partition -> consumer.position(partition) < ends.get(partition));
                left.removeAll(read);
                consumer.pause(read);
            }
        }
        return sums;
    }
}
