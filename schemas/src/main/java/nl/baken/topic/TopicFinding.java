package nl.baken.topic;

import java.util.List;

/** How one topic of the catalogue stands in a cluster. */
public sealed interface TopicFinding {

    /** Its entry in the catalogue. */
    Topic topic();

    /** Its full name. */
    String name();

    /** It does not exist. */
    record Missing(Topic topic, String name) implements TopicFinding {}

    /** It exists and is as the catalogue has it. */
    record Fine(Topic topic, String name) implements TopicFinding {}

    /** It exists and is otherwise. What to do about it is for people to decide: nothing here alters a topic. */
    record Different(Topic topic, String name, List<Difference> differences) implements TopicFinding {
        public Different {
            differences = List.copyOf(differences);
        }
    }

    /**
     * One thing that is otherwise.
     *
     * @param setting {@code partitions}, {@code replication.factor} or a setting of Kafka
     * @param wanted as the catalogue has it
     * @param found as the cluster has it
     */
    record Difference(String setting, String wanted, String found) {}
}
