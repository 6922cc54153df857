package nl.baken.replay.output;

import java.util.Objects;
import java.util.Optional;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record of an output topic.
 *
 * @param topic the topic, not null
 * @param key the key, not null
 * @param value the record; empty for a tombstone: the earlier record with the key no longer holds
 */
public record Output(Topic topic, String key, Optional<SpecificRecord> value) {

    public Output {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}
