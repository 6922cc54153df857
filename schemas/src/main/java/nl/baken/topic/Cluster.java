package nl.baken.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The requests to a cluster that the comparison with the catalogue needs. */
final class Cluster {

    /** A topic as the cluster has it. */
    record Found(int partitions, int replicationFactor, Map<String, String> configuration) {}

    private Cluster() {}

    /** Those of the named topics that exist. */
    static Map<String, Found> lookUp(Admin admin, List<String> names) {
        Set<String> all = answer("list topics", admin.listTopics().names());
        List<String> existing = names.stream().filter(all::contains).toList();
        Map<String, TopicDescription> descriptions =
                answer("describe topics", admin.describeTopics(existing).allTopicNames());
        Map<ConfigResource, Config> settings = answer(
                "describe the settings of topics",
                admin.describeConfigs(existing.stream().map(Cluster::resource).toList())
                        .all());
        Map<String, Found> found = new HashMap<>();
        descriptions.forEach((name, description) -> found.put(name, found(description, settings.get(resource(name)))));
        return found;
    }

    /** Creates topics; names those that were not there already. */
    static List<String> create(Admin admin, List<NewTopic> topics) {
        List<String> created = new ArrayList<>();
        admin.createTopics(topics).values().forEach((name, future) -> {
            try {
                answer("create topic " + name, future);
                created.add(name);
            } catch (TopicExistsException e) {
                // Another instance was first, with the same catalogue: what this one wanted is the case.
            }
        });
        return created.stream().sorted().toList();
    }

    private static Found found(TopicDescription description, Config settings) {
        Map<String, String> configuration = settings.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toUnmodifiableMap(ConfigEntry::name, ConfigEntry::value));
        return new Found(
                description.partitions().size(),
                description.partitions().get(0).replicas().size(),
                configuration);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T answer(String question, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while waiting for the cluster to " + question, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            throw new KafkaException("The cluster did not " + question + ": " + e.getCause(), e.getCause());
        }
    }
}
