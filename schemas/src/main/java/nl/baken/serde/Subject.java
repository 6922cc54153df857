package nl.baken.serde;

/** Names under which schemas are registered: TopicRecordNameStrategy, so that one topic can carry many records. */
public final class Subject {

    private Subject() {}

    /**
     * The subject of a record in a topic.
     *
     * @param topic full name of the topic, not null
     * @param recordName full name of the record, not null
     * @return {@code topic-recordName}
     */
    public static String of(String topic, String recordName) {
        return topic + "-" + recordName;
    }
}
