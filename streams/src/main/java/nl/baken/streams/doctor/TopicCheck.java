package nl.baken.streams.doctor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicFinding;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of an installation beside the catalogue: settings, partitions, copies, and what this client may do with them. */
final class TopicCheck {

    /** A difference in one of these loses records or stops an instance; in others it is the choice of the installation. */
    private static final Set<String> NEEDED = Set.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG);

    private TopicCheck() {}

    /** @param missing true when topics that are missing are findings */
    static List<Finding> of(Admin admin, Settings settings, boolean missing) {
        String apply = "baken topics apply --prefix " + settings.prefix();
        List<Finding> findings = new ArrayList<>(of(admin, settings.topics(), TopicCatalog.topics(), missing, apply));
        if (!settings.run().equals(Settings.FIRST_RUN)) {
            String ofRun = apply + " --run " + settings.run();
            findings.addAll(of(admin, settings.ownTopics(), TopicCatalog.ofRuns(), missing, ofRun));
        }
        return findings;
    }

    private static List<Finding> of(
            Admin admin, TopicCatalog catalog, List<Topic> topics, boolean missing, String apply) {
        List<Finding> findings = new ArrayList<>();
        TopicSizing sizing = new TopicSizing(OptionalInt.empty(), OptionalInt.empty());
        TopicPlan plan = TopicPlan.of(catalog, topics, sizing, admin);
        List<String> present = new ArrayList<>();
        for (TopicFinding finding : plan.findings()) {
            if (!(finding instanceof TopicFinding.Missing)) {
                present.add(finding.name());
            } else if (missing) {
                findings.add(Finding.failed(finding.name(), "is missing", apply));
            }
            if (finding instanceof TopicFinding.Different different) {
                findings.addAll(differences(different));
            }
        }
        Map<String, TopicDescription> descriptions =
                Answers.of(admin.describeTopics(present, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .allTopicNames());
        findings.addAll(partitions(catalog, descriptions));
        findings.addAll(copies(admin, descriptions));
        descriptions.values().forEach(topic -> rights(topic, findings));
        if (findings.stream().allMatch(finding -> finding.grade() == Finding.Grade.OK)) {
            findings.add(Finding.ok(catalog.prefix() + "*", present.size() + " topics as the catalogue has them"));
        }
        return findings;
    }

    private static List<Finding> differences(TopicFinding.Different topic) {
        List<Finding> findings = new ArrayList<>();
        for (TopicFinding.Difference each : topic.differences()) {
            if (each.setting().equals("partitions") || isLarger(each)) {
                continue;
            }
            String found = each.setting() + " is " + each.found() + ", not " + each.wanted();
            String advice = "kafka-configs.sh --alter --entity-type topics --entity-name " + topic.name()
                    + " --add-config " + each.setting() + "=" + each.wanted();
            findings.add(
                    NEEDED.contains(each.setting())
                            ? Finding.failed(topic.name(), found, advice)
                            : Finding.warning(topic.name(), found, advice + ", or leave it when that is meant"));
        }
        return findings;
    }

    private static boolean isLarger(TopicFinding.Difference difference) {
        return difference.setting().equals(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                && Long.parseLong(difference.found()) > Long.parseLong(difference.wanted());
    }

    /** What a partition of the log leads to is written into the partition with its number. */
    private static List<Finding> partitions(TopicCatalog catalog, Map<String, TopicDescription> topics) {
        TopicDescription log = topics.get(catalog.nameOf(TopicCatalog.PROJECT_EVENTS));
        TopicDescription conditions = topics.get(catalog.nameOf(TopicCatalog.ALERT_CONDITIONS));
        if (log == null || conditions == null) {
            return List.of();
        }
        int partitions = log.partitions().size();
        int others = conditions.partitions().size();
        return partitions == others
                ? List.of(Finding.ok(log.name(), partitions + " partitions"))
                : List.of(Finding.failed(
                        log.name(),
                        "has " + partitions + " partitions, and " + conditions.name() + " has " + others,
                        "what a partition of the log leads to is written into the same one: give both as many,"
                                + " before anything is in them"));
    }

    private static List<Finding> copies(Admin admin, Map<String, TopicDescription> topics) {
        int brokers = Answers.of(admin.describeCluster().nodes()).size();
        Map<String, Integer> copies = new TreeMap<>();
        topics.forEach((name, topic) ->
                copies.put(name, topic.partitions().getFirst().replicas().size()));
        List<Finding> findings = new ArrayList<>();
        String single = copies.entrySet().stream()
                .filter(topic -> topic.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!single.isEmpty() && brokers > 1) {
            findings.add(Finding.warning(
                    "replication",
                    "one copy on " + brokers + " brokers, of " + single,
                    "with kafka-reassign-partitions.sh, make it three: what is on a broker that is lost is lost"));
        }
        List<ConfigResource> resources = topics.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Answers.of(admin.describeConfigs(resources).all()).forEach((resource, config) -> {
            ConfigEntry least = config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
            int needed = least == null ? 1 : Integer.parseInt(least.value());
            int has = copies.get(resource.name());
            if (needed > has) {
                findings.add(Finding.failed(
                        resource.name(),
                        "has " + has + " copies, and " + needed + " must confirm a record (min.insync.replicas)",
                        "lower min.insync.replicas, or add copies: nothing can be written"));
            } else if (needed == has && has > 1) {
                findings.add(Finding.warning(
                        resource.name(),
                        "all " + has + " copies must confirm a record (min.insync.replicas)",
                        "lower min.insync.replicas to " + (has - 1) + ": without one broker nothing can be written"));
            }
        });
        return findings;
    }

    private static void rights(TopicDescription topic, List<Finding> findings) {
        Set<AclOperation> allowed = topic.authorizedOperations();
        if (allowed == null || allowed.contains(AclOperation.ALL)) {
            return;
        }
        Set<AclOperation> missing = new LinkedHashSet<>(List.of(AclOperation.READ, AclOperation.WRITE));
        missing.removeAll(allowed);
        if (!missing.isEmpty()) {
            findings.add(Finding.warning(
                    topic.name(),
                    "this client may not " + missing,
                    "an instance needs Read on what it reads and Write on what it writes: docs/reference/topics.md has"
                            + " the table"));
        }
    }
}
