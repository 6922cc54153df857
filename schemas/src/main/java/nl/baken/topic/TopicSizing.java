package nl.baken.topic;

import java.util.OptionalInt;

/**
 * How large an installation makes its topics.
 *
 * @param partitions partitions of every topic; empty means as in the catalogue. Topics that are joined have to have as
 *     many, so there is one number for all
 * @param replicationFactor copies of every partition; empty means as the brokers do by default
 */
public record TopicSizing(OptionalInt partitions, OptionalInt replicationFactor) {

    /** Partitions as in the catalogue, copies as the brokers do by default. */
    public static final TopicSizing DEFAULT = new TopicSizing(OptionalInt.empty(), OptionalInt.empty());

    public TopicSizing {
        atLeastOne("partitions", partitions);
        atLeastOne("replication factor", replicationFactor);
    }

    /** Both given. */
    public static TopicSizing of(int partitions, int replicationFactor) {
        return new TopicSizing(OptionalInt.of(partitions), OptionalInt.of(replicationFactor));
    }

    /** Number of partitions that a topic gets. */
    public int partitionsOf(Topic topic) {
        return partitions.orElse(topic.partitions());
    }

    private static void atLeastOne(String what, OptionalInt number) {
        if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > Short.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "Number of " + what + " is " + number.getAsInt() + "; from 1 to " + Short.MAX_VALUE);
        }
    }
}
