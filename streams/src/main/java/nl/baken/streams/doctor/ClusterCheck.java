package nl.baken.streams.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;

/** The brokers: their version, the version of their transactions, how large records may be, what this client may do. */
final class ClusterCheck {

    /** With it every transaction has an epoch of its own, so that a record that comes late is in none but its own. */
    private static final short TRANSACTIONS = 2;

    private static final String TRANSACTION_VERSION = "transaction.version";
    private static final String METADATA_VERSION = "metadata.version";
    private static final String LARGEST = "message.max.bytes";

    private ClusterCheck() {}

    static List<Finding> of(Admin admin) {
        List<Finding> findings = new ArrayList<>();
        DescribeClusterResult cluster =
                admin.describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true));
        Collection<Node> brokers = Answers.of(cluster.nodes());
        findings.add(Finding.ok("cluster", Answers.of(cluster.clusterId()) + " with " + brokers.size() + " brokers"));
        Map<String, FinalizedVersionRange> features =
                Answers.of(admin.describeFeatures().featureMetadata()).finalizedFeatures();
        findings.add(version(features.get(METADATA_VERSION)));
        findings.add(transactions(features.get(TRANSACTION_VERSION)));
        findings.add(size(admin, brokers));
        findings.add(rights(Answers.of(cluster.authorizedOperations())));
        return findings;
    }

    private static Finding version(FinalizedVersionRange metadata) {
        return metadata == null
                ? Finding.failed(
                        METADATA_VERSION, "the cluster has none", "use brokers of version 4.0 or later, with KRaft")
                : Finding.ok(METADATA_VERSION, "level " + metadata.maxVersionLevel());
    }

    private static Finding transactions(FinalizedVersionRange transactions) {
        short level = transactions == null ? 0 : transactions.maxVersionLevel();
        return level >= TRANSACTIONS
                ? Finding.ok(TRANSACTION_VERSION, "level " + level)
                : Finding.failed(
                        TRANSACTION_VERSION,
                        "level " + level + ", and " + TRANSACTIONS + " is needed",
                        "upgrade the brokers to 4.0 or later, then: kafka-features.sh --bootstrap-server ADDRESS"
                                + " upgrade --feature transaction.version=2");
    }

    private static Finding size(Admin admin, Collection<Node> brokers) {
        List<ConfigResource> resources = brokers.stream()
                .map(broker -> new ConfigResource(ConfigResource.Type.BROKER, broker.idString()))
                .toList();
        Optional<Map<ConfigResource, Config>> settings =
                Answers.ifAllowed(admin.describeConfigs(resources).all());
        if (settings.isEmpty()) {
            return Finding.warning(
                    LARGEST,
                    "this client may not see the settings of brokers",
                    "give it DescribeConfigs on the cluster");
        }
        int needed = TopicCatalog.PROJECT_EVENTS.maxMessageBytes();
        Optional<ConfigEntry> small = settings.get().values().stream()
                .map(config -> config.get(LARGEST))
                .filter(entry -> entry != null && Long.parseLong(entry.value()) < needed)
                .findFirst();
        return small.map(entry -> Finding.failed(
                        LARGEST,
                        "a broker takes " + entry.value() + " bytes, and a record may have " + needed,
                        "set " + LARGEST + " to " + needed + " at least, for the topics that keep state"))
                .orElseGet(() -> Finding.ok(LARGEST, needed + " or more on every broker"));
    }

    /** Instances make topics for their state. */
    private static Finding rights(Set<AclOperation> allowed) {
        boolean may = allowed == null || allowed.contains(AclOperation.CREATE) || allowed.contains(AclOperation.ALL);
        return may
                ? Finding.ok("rights on the cluster", "topics for state may be created")
                : Finding.warning(
                        "rights on the cluster",
                        "this client may not create topics on the cluster as a whole",
                        "give it Create on topics that begin with the prefix and the application id");
    }
}
