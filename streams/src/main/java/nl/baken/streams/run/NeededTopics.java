package nl.baken.streams.run;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.EVENTS_IN;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.Application;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics that must exist before an instance can start, checked here for a clearer message than that of Kafka
 * Streams.
 */
final class NeededTopics {

    private NeededTopics() {}

    /**
     * @throws RunException when a topic is missing, or when alert-conditions has not as many partitions as the log
     */
    static void check(Settings settings, Properties properties) {
        Map<String, Integer> partitions = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        try (Admin admin = Admin.create(properties)) {
            admin.describeTopics(names(settings)).topicNameValues().forEach((name, description) -> {
                TopicDescription found = describe(name, description, settings);
                if (found == null) {
                    missing.add(name);
                } else {
                    partitions.put(name, found.partitions().size());
                }
            });
        }
        refuseMissing(missing, settings);
        refuseOtherPartitions(partitions, settings.input().nameOf(PROJECT_EVENTS));
    }

    private static void refuseMissing(List<String> missing, Settings settings) {
        if (!missing.isEmpty()) {
            throw new RunException("These topics do not exist: "
                    + String.join(", ", missing.stream().sorted().toList())
                    + ". Create them: " + commands(settings));
        }
    }

    /** What a task says of a partition of the log to alerting goes into the partition of the same number. */
    private static void refuseOtherPartitions(Map<String, Integer> partitions, String events) {
        partitions.forEach((name, count) -> {
            if (name.endsWith(ALERT_CONDITIONS.name()) && !count.equals(partitions.get(events))) {
                throw new RunException(events + " has " + partitions.get(events) + " partitions and " + name + " has "
                        + count + ". What is said of a partition of the one goes into the same partition of the other,"
                        + " so they need as many.");
            }
        });
    }

    /** Their full names. */
    static List<String> names(Settings settings) {
        Set<Application> pipelines = EnumSet.noneOf(Application.class);
        settings.applications().forEach(application -> pipelines.addAll(application.pipelines()));
        Set<String> names = new LinkedHashSet<>(List.of(settings.input().nameOf(PROJECT_EVENTS)));
        for (Topic topic : TopicCatalog.topics()) {
            if (topic.writers().stream().anyMatch(pipelines::contains)) {
                names.add(catalog(topic, settings).nameOf(topic));
            }
        }
        if (pipelines.contains(Application.ALERT)) {
            names.add(settings.input().nameOf(ALERT_CONDITIONS));
        }
        if (pipelines.contains(Application.INTAKE)) {
            names.add(settings.input().nameOf(EVENTS_IN));
        }
        // A run in shadow writes there once it is promoted; a missing topic has to be found now, not then.
        settings.shadow().ifPresent(name -> names.add(settings.input().nameOf(ALERT_CONDITIONS)));
        return List.copyOf(names);
    }

    /** Every run has the same log, and outputs of its own. */
    private static TopicCatalog catalog(Topic topic, Settings settings) {
        return topic.equals(PROJECT_EVENTS) ? settings.input() : settings.output();
    }

    private static String commands(Settings settings) {
        String input = "baken topics apply --prefix " + settings.input().prefix();
        String output = "baken topics apply --prefix " + settings.output().prefix();
        return settings.shadow().isPresent() ? input + " and " + output : input;
    }

    private static TopicDescription describe(
            String name, KafkaFuture<TopicDescription> description, Settings settings) {
        try {
            return description.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("Interrupted while looking for topic " + name, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw new RunException(
                    "The cluster at " + settings.bootstrapServers() + " gave no description of topic " + name + " ("
                            + e.getCause()
                            + "). Check bootstrap-servers, that the cluster is up, and the rights of this"
                            + " client.",
                    e);
        }
    }
}
