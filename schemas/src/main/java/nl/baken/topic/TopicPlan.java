package nl.baken.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.topic.TopicFinding.Difference;
import nl.baken.topic.TopicFinding.Different;
import nl.baken.topic.TopicFinding.Fine;
import nl.baken.topic.TopicFinding.Missing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The catalogue beside what a cluster has. It creates what is missing; it never alters or deletes what is there.
 *
 * @param sizing how large topics are to be
 * @param findings one per topic of the catalogue, in its order
 */
public record TopicPlan(TopicSizing sizing, List<TopicFinding> findings) {

    public TopicPlan {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a cluster and changes nothing.
     *
     * @param catalog the names to look for, not null
     * @param sizing how large topics are to be, not null
     * @param admin a client of the cluster, not null
     * @return what is missing, what is otherwise and what is fine
     * @throws org.apache.kafka.common.KafkaException when the cluster does not answer or does not allow it
     */
    public static TopicPlan of(TopicCatalog catalog, TopicSizing sizing, Admin admin) {
        return of(catalog, TopicCatalog.topics(), sizing, admin);
    }

    /** The same of some topics of the catalogue. */
    public static TopicPlan of(TopicCatalog catalog, List<Topic> topics, TopicSizing sizing, Admin admin) {
        List<String> names = topics.stream().map(catalog::nameOf).toList();
        return compare(catalog, topics, sizing, Cluster.lookUp(admin, names));
    }

    /** Compares without creating anything. */
    static TopicPlan compare(
            TopicCatalog catalog, List<Topic> topics, TopicSizing sizing, Map<String, Cluster.Found> cluster) {
        List<TopicFinding> findings = topics.stream()
                .map(topic -> finding(topic, catalog.nameOf(topic), sizing, cluster.get(catalog.nameOf(topic))))
                .toList();
        return new TopicPlan(sizing, findings);
    }

    private static TopicFinding finding(Topic topic, String name, TopicSizing sizing, Cluster.Found found) {
        if (found == null) {
            return new Missing(topic, name);
        }
        List<Difference> differences = new ArrayList<>();
        differ("partitions", sizing.partitionsOf(topic), found.partitions()).ifPresent(differences::add);
        sizing.replicationFactor()
                .ifPresent(wanted -> differ("replication.factor", wanted, found.replicationFactor())
                        .ifPresent(differences::add));
        topic.configuration()
                .forEach((setting, wanted) -> differ(
                                setting, wanted, found.configuration().get(setting))
                        .ifPresent(differences::add));
        return differences.isEmpty() ? new Fine(topic, name) : new Different(topic, name, differences);
    }

    private static Optional<Difference> differ(String setting, Object wanted, Object found) {
        return wanted.equals(found)
                ? Optional.empty()
                : Optional.of(new Difference(setting, wanted.toString(), String.valueOf(found)));
    }

    /** The topics that do not exist. */
    public List<TopicFinding> missing() {
        return findings.stream().filter(Missing.class::isInstance).toList();
    }

    /** The topics that exist and are otherwise. */
    public List<TopicFinding> different() {
        return findings.stream().filter(Different.class::isInstance).toList();
    }

    /**
     * Creates the topics that were missing. A topic that somebody else has created in the meantime is left as it is.
     *
     * @param admin a client of the cluster, not null
     * @return full names of the topics that were created
     * @throws org.apache.kafka.common.KafkaException when the cluster does not answer or does not allow it; topics that
     *     were created before that stay
     */
    public List<String> apply(Admin admin) {
        return Cluster.create(admin, missing().stream().map(this::newTopic).toList());
    }

    private NewTopic newTopic(TopicFinding missing) {
        Topic topic = missing.topic();
        Optional<Short> copies = sizing.replicationFactor().stream()
                .mapToObj(number -> (short) number)
                .findFirst();
        return new NewTopic(missing.name(), Optional.of(sizing.partitionsOf(topic)), copies)
                .configs(topic.configuration());
    }
}
