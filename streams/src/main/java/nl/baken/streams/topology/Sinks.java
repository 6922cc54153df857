package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.PROJECT_INDICATORS;
import static nl.baken.topic.TopicCatalog.RUN_STATES;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.letter.DeadLetter;
import nl.baken.streams.letter.Room;
import nl.baken.topic.IndicatorKey;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** How topics are written. */
final class Sinks {

    /** What the names of sinks begin with that write topics of the run. */
    static final String OWN = "own-";

    /** Where the other records of the project are. */
    private static final StreamPartitioner<String, Forwarded> BY_PROJECT =
            (topic, key, said, partitions) -> Optional.of(Set.of(BuiltInPartitioner.partitionForKey(
                    IndicatorKey.of(key).scopeId().getBytes(StandardCharsets.UTF_8), partitions)));

    private final TopologyContext wiring;

    Sinks(TopologyContext wiring) {
        this.wiring = wiring;
    }

    /** The records of what is said, by project, in the public topic. */
    void outputs(KStream<String, Forwarded> outputs, Topic topic) {
        outputs(outputs, topic, wiring.topics().nameOf(topic), topic.name());
    }

    /** The same in the topic of the run. */
    void ownOutputs(KStream<String, Forwarded> outputs, Topic topic) {
        outputs(outputs, topic, wiring.own().nameOf(topic), OWN + topic.name());
    }

    private void outputs(KStream<String, Forwarded> outputs, Topic topic, String topicName, String name) {
        if (topic.equals(ALERT_CONDITIONS)) {
            conditions(outputs, topicName, name);
            return;
        }
        outputs.to(
                topicName,
                Produced.with(Serdes.String(), writing((String written, Forwarded said) -> bytes(topic, written, said)))
                        .withStreamPartitioner(topic.equals(PROJECT_INDICATORS) ? BY_PROJECT : null)
                        .withName(name));
    }

    /** What alerting reads: all that a task says of a partition of the log, in one partition, so that it has one order. */
    private void conditions(KStream<String, Forwarded> conditions, String topicName, String name) {
        conditions
                .process(InPartition::new, Named.as(name + "-in-their-partition"))
                .to(
                        topicName,
                        Produced.with(
                                        Serdes.String(),
                                        writing((String written, InPartition.Placed placed) ->
                                                bytes(ALERT_CONDITIONS, written, placed.said())))
                                .withStreamPartitioner(InPartition.AS_PLACED)
                                .withName(name));
    }

    private byte[] bytes(Topic topic, String written, Forwarded said) {
        SpecificRecord record = ((Forwarded.ToTopic) said).output().record();
        return Room.required(topic, wiring.encoder().encode(written, record));
    }

    /** What the run does in each partition. */
    void statuses(KStream<String, Forwarded> statuses) {
        RecordEncoder encoder = wiring.encoder();
        statuses.to(
                wiring.topics().nameOf(RUN_STATES),
                Produced.with(
                                Serdes.String(),
                                writing((String written, Forwarded said) ->
                                        encoder.encode(written, ((Forwarded.Status) said).record())))
                        .withName(RUN_STATES.name()));
    }

    /** That the run has handed over, into the log that it is read from. */
    void handovers(KStream<String, Forwarded> handovers) {
        RecordEncoder encoder = wiring.encoder();
        handovers.to(
                wiring.topics().nameOf(PROJECT_EVENTS),
                Produced.with(
                                Serdes.String(),
                                writing((String written, Forwarded said) ->
                                        encoder.encode(written, ((Forwarded.ToLog) said).record())))
                        .withStreamPartitioner((topic, key, said, partitions) ->
                                Optional.of(Set.of(((Forwarded.ToLog) said).partition())))
                        .withName("handovers"));
    }

    /** Records of the contract. */
    static <T extends SpecificRecord> void records(
            KStream<String, T> records, Topic topic, TopicCatalog topics, RecordEncoder encoder) {
        records.to(
                topics.nameOf(topic),
                Produced.with(
                                Serdes.String(),
                                writing((String name, T record) -> Room.required(topic, encoder.encode(name, record))))
                        .withName(topic.name()));
    }

    /** The rejected records, with their bytes unchanged where these have room. */
    void deadLetters(KStream<String, AdmissionResult> intake, String name) {
        deadLetters(intake, wiring.topics().nameOf(DEAD_LETTERS), name);
    }

    /** The same in the topic of the run. */
    void ownDeadLetters(KStream<String, AdmissionResult> intake, String name) {
        deadLetters(intake, wiring.own().nameOf(DEAD_LETTERS), name);
    }

    static void deadLetters(KStream<String, AdmissionResult> intake, String topicName, String name) {
        intake.filter((key, answer) -> answer instanceof AdmissionResult.Refused, Named.as(name + "-refused"))
                .map(
                        (key, answer) -> bytes(((AdmissionResult.Refused) answer).letter()),
                        Named.as(name + "-as-received"))
                .to(
                        topicName,
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(name));
    }

    /** The passing of time, into the log that it is read from. */
    void ticks(KStream<Void, LiveClock.Tick> ticks, String name) {
        ticks.to(
                wiring.topics().nameOf(PROJECT_EVENTS),
                Produced.with(
                                Serdes.Void(),
                                writing((String topic, LiveClock.Tick tick) ->
                                        wiring.encoder().encode(topic, tick.record())))
                        .withStreamPartitioner(LiveClock.TO_ITS_OWN_PARTITION)
                        .withName(name));
    }

    private static KeyValue<byte[], byte[]> bytes(DeadLetter letter) {
        return KeyValue.pair(letter.key(), letter.value());
    }

    /** A sink reads nothing back. */
    private static <T> Serde<T> writing(Serializer<T> serializer) {
        return Serdes.serdeFrom(serializer, (topic, bytes) -> {
            throw new UnsupportedOperationException("Nothing is read from " + topic + " here");
        });
    }
}
