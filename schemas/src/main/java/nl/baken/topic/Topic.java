package nl.baken.topic;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One topic as the catalogue has it. No part is null.
 *
 * @param name name without the prefix of the installation
 * @param description what it is for, in one line
 * @param key what the key of its records is, in words; keys are UTF-8 strings
 * @param recordTypes types of the values; empty when values are bytes of any kind
 * @param partitions number of partitions unless the installation says otherwise, at least 1
 * @param cleanup what happens to old records
 * @param retention how long records are kept; empty means without end, and for a compacted topic that age does not
 *     count
 * @param maxMessageBytes largest record batch that the topic takes, in bytes
 * @param settings further settings of Kafka, by name
 * @param writers what writes it, in the order of the enum; those of others are not known
 * @param readers what reads it, in the same order
 */
public record Topic(
        String name,
        String description,
        String key,
        List<Class<? extends SpecificRecord>> recordTypes,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        int maxMessageBytes,
        Map<String, String> settings,
        Set<Application> writers,
        Set<Application> readers) {

    /**
     * Settings of a topic whose records bear the time of the log, which in a replay has nothing to do with the clock of
     * the broker: the broker may not refuse them for coming from the future.
     */
    public static final Map<String, String> TIME_OF_THE_LOG =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));

    /**
     * What a batch takes beside key, value and headers of its only record: the frames of record, batch and compression, and
     * what compression adds to bytes that it cannot make fewer.
     */
    private static final int FRAMES = 4_096;

    public Topic {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("Topic name \"" + name + "\": lower case letters and hyphens only");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("Topic " + name + " has " + partitions + " partitions; 1 at least");
        }
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(cleanup, "cleanup");
        Objects.requireNonNull(retention, "retention");
        recordTypes = List.copyOf(recordTypes);
        settings = Map.copyOf(settings);
        writers = sorted(writers);
        readers = sorted(readers);
    }

    /** Bytes of key, value and headers of a record that the topic takes under any compression. */
    public int mostBytes() {
        return maxMessageBytes - FRAMES;
    }

    private static Set<Application> sorted(Set<Application> applications) {
        Set<Application> sorted = EnumSet.noneOf(Application.class);
        sorted.addAll(applications);
        return Collections.unmodifiableSet(sorted);
    }

    /** The settings of Kafka that the catalogue decides on, by name, sorted. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>(settings);
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy());
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
        if (cleanup == Cleanup.DELETE) {
            long milliseconds = retention.map(Duration::toMillis).orElse(-1L);
            configuration.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds));
        }
        return configuration;
    }
}
