package nl.baken.streams.run;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static nl.baken.topic.TopicCatalog.SUBSCRIPTIONS;

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

    /** Those that need as many partitions as the log. */
    private static final List<Topic> IN_STEP = List.of(ALERT_CONDITIONS, STEERING_ALERTS, SUBSCRIPTIONS);

    private NeededTopics() {}

    /**
     * @throws RunException when a topic is missing, or when alert-conditions, steering-alerts or subscriptions has not as many partitions as the log
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
        refuseOtherPartitions(partitions, settings.topics().nameOf(PROJECT_EVENTS));
    }

    private static void refuseMissing(List<String> missing, Settings settings) {
        if (!missing.isEmpty()) {
            throw new RunException("These topics do not exist: "
                    + String.join(", ", missing.stream().sorted().toList())
                    + ". Create them: " + commands(settings));
        }
    }

    /**
     * What a task says of a partition of the log to alerting goes into the partition of the same number, and notifying reads the time
     * from there.
     */
    private static void refuseOtherPartitions(Map<String, Integer> partitions, String events) {
        partitions.forEach((name, count) -> {
            if (IN_STEP.stream().anyMatch(topic -> name.endsWith(topic.name()))
                    && !count.equals(partitions.get(events))) {
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
        Set<String> names = new LinkedHashSet<>(List.of(settings.topics().nameOf(PROJECT_EVENTS)));
        for (Topic topic : TopicCatalog.topics()) {
            // Also of a run that is not active: a missing topic has to be found now, not when it is activated.
            if (pipelines.stream()
                    .anyMatch(of ->
                            topic.writers().contains(of) || topic.readers().contains(of))) {
                names.add(settings.topics().nameOf(topic));
            }
        }
        // The first run needs its own only when another has been activated, and activating looks for them.
        if (pipelines.contains(Application.ASSESS) && !settings.run().equals(Settings.FIRST_RUN)) {
            TopicCatalog.ofRuns()
                    .forEach(topic -> names.add(settings.ownTopics().nameOf(topic)));
        }
        return List.copyOf(names);
    }

    private static String commands(Settings settings) {
        String installation = "baken topics apply --prefix " + settings.topics().prefix();
        String own = "baken topics apply --prefix " + settings.topics().prefix() + " --run " + settings.run();
        return settings.run().equals(Settings.FIRST_RUN) ? installation : installation + " and " + own;
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
