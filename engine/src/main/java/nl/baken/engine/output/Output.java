package nl.baken.engine.output;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import nl.baken.topic.IndicatorKey;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/** A record for an output topic. It is made when somebody asks for it: most hosts do not need every one. */
public final class Output {

    private final Topic topic;
    private final String key;
    private final Instant asOf;
    private final Supplier<? extends SpecificRecord> maker;
    private SpecificRecord record;

    /**
     * An output whose record is made later.
     *
     * @param key of the record in the topic; null for what is in every partition
     * @param asOf the time of the log at which it holds
     */
    public Output(Topic topic, String key, Instant asOf, Supplier<? extends SpecificRecord> maker) {
        this.topic = Objects.requireNonNull(topic, "topic");
        this.key = key;
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.maker = Objects.requireNonNull(maker, "maker");
    }

    public Output(Topic topic, String key, Instant asOf, SpecificRecord record) {
        this(topic, key, asOf, () -> record);
    }

    public Topic topic() {
        return topic;
    }

    /** Key of the record in the topic; null for what is in every partition. */
    public String key() {
        return key;
    }

    /** The project that it is of; null for what is of none. A step of an alert is of none here: its key is a steering group. */
    public String projectId() {
        return topic.equals(TopicCatalog.PROJECT_INDICATORS)
                ? IndicatorKey.of(key).scopeId()
                : key;
    }

    public Instant asOf() {
        return asOf;
    }

    /** The record, the same at every call. */
    public SpecificRecord record() {
        if (record == null) {
            record = maker.get();
        }
        return record;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Output that
                && topic.equals(that.topic)
                && Objects.equals(key, that.key)
                && record().equals(that.record());
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, key, record());
    }

    @Override
    public String toString() {
        return topic.name() + " " + key + " " + record();
    }
}
