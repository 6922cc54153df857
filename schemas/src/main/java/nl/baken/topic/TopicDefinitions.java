package nl.baken.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;

/** The settings that topics have in common: logs, tables, and the topic of dead letters. */
final class TopicDefinitions {

    /** Topics that are joined must have as many partitions, so all keyed topics have. */
    private static final int PARTITIONS = 12;

    private static final int PARTITIONS_OF_DEAD_LETTERS = 3;

    /** The largest record that Kafka and its clients accept by default. */
    private static final int MAX_RECORD_BYTES = 1_048_588;

    /** A dead letter has the record as it was received, and headers with the reason. */
    private static final int MAX_DEAD_LETTER_BYTES = 2 * MAX_RECORD_BYTES;

    /** What is about an event of long ago has to stay for as long as any other: its age counts from its arrival. */
    private static final Map<String, String> TIME_OF_ARRIVAL =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    private TopicDefinitions() {}

    /** Keeps what clients send for a time, whatever time they give it. */
    static Topic inbox(
            String name,
            String description,
            Duration retention,
            List<Class<? extends SpecificRecord>> types,
            Set<Application> writers,
            Set<Application> readers) {
        return new Topic(
                name,
                description,
                "any",
                types,
                PARTITIONS,
                Cleanup.DELETE,
                Optional.of(retention),
                MAX_RECORD_BYTES,
                TIME_OF_ARRIVAL,
                writers,
                readers);
    }

    /** Keeps everything, for ever. */
    static Topic log(
            String name,
            String key,
            String description,
            List<Class<? extends SpecificRecord>> types,
            Set<Application> writers,
            Set<Application> readers) {
        return new Topic(
                name,
                description,
                key,
                types,
                PARTITIONS,
                Cleanup.DELETE,
                Optional.empty(),
                MAX_RECORD_BYTES,
                Topic.TIME_OF_THE_LOG,
                writers,
                readers);
    }

    /** Keeps the latest per key. */
    static Topic table(
            String name,
            String key,
            String description,
            Class<? extends SpecificRecord> type,
            Set<Application> writers,
            Set<Application> readers) {
        return new Topic(
                name,
                description,
                key,
                List.of(type),
                PARTITIONS,
                Cleanup.COMPACT,
                Optional.empty(),
                MAX_RECORD_BYTES,
                Topic.TIME_OF_THE_LOG,
                writers,
                readers);
    }

    /** Keeps the latest per key of a few things, in one partition and one order. */
    static Topic board(
            String name,
            String key,
            String description,
            List<Class<? extends SpecificRecord>> types,
            Set<Application> writers,
            Set<Application> readers) {
        return new Topic(
                name,
                description,
                key,
                types,
                1,
                Cleanup.COMPACT,
                Optional.empty(),
                MAX_RECORD_BYTES,
                Topic.TIME_OF_THE_LOG,
                writers,
                readers);
    }

    /** Keeps bytes of any kind for a time. */
    static Topic letters(
            String name, String description, Duration retention, Set<Application> writers, Set<Application> readers) {
        return new Topic(
                name,
                description,
                "as received",
                List.of(),
                PARTITIONS_OF_DEAD_LETTERS,
                Cleanup.DELETE,
                Optional.of(retention),
                MAX_DEAD_LETTER_BYTES,
                TIME_OF_ARRIVAL,
                writers,
                readers);
    }
}
