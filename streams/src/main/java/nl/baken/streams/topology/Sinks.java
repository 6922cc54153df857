package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;

import nl.baken.engine.output.Output;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.letter.DeadLetter;
import nl.baken.streams.letter.Room;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** How topics are written. */
final class Sinks {

    /** Name of what a run in shadow says to the alerting of the live run. */
    static final String FOR_ALERTING = "conditions-for-alerting";

    private final TopicCatalog input;
    private final TopicCatalog output;
    private final RecordEncoder encoder;

    Sinks(TopologyContext wiring) {
        this(wiring.input(), wiring.output(), wiring.encoder());
    }

    Sinks(TopicCatalog input, TopicCatalog output, RecordEncoder encoder) {
        this.input = input;
        this.output = output;
        this.encoder = encoder;
    }

    /** The records of what is said, by project. */
    void outputs(KStream<String, Output> outputs, Topic topic) {
        if (topic.equals(ALERT_CONDITIONS)) {
            conditions(outputs, output.nameOf(topic), topic.name());
            return;
        }
        outputs.to(
                output.nameOf(topic),
                Produced.with(
                                Serdes.String(),
                                writing((String written, Output record) ->
                                        Room.required(topic, encoder.encode(written, record.record()))))
                        .withName(topic.name()));
    }

    /** What a run in shadow says to the alerting of the installation. */
    void toAlerting(KStream<String, Output> conditions) {
        conditions(conditions, input.nameOf(ALERT_CONDITIONS), FOR_ALERTING);
    }

    /** What alerting reads: all that a task says of a partition of the log, in one partition, so that it has one order. */
    private void conditions(KStream<String, Output> conditions, String topicName, String name) {
        conditions
                .process(InPartition::new, Named.as(name + "-in-their-partition"))
                .to(
                        topicName,
                        Produced.with(
                                        Serdes.String(),
                                        writing((String written, InPartition.Placed placed) -> Room.required(
                                                ALERT_CONDITIONS,
                                                encoder.encode(
                                                        written, placed.output().record()))))
                                .withStreamPartitioner(InPartition.AS_PLACED)
                                .withName(name));
    }

    /** Records of the contract. */
    <T extends SpecificRecord> void records(KStream<String, T> records, Topic topic) {
        records.to(
                output.nameOf(topic),
                Produced.with(
                                Serdes.String(),
                                writing((String name, T record) -> Room.required(topic, encoder.encode(name, record))))
                        .withName(topic.name()));
    }

    /** The rejected records, with their bytes unchanged where these have room. */
    void deadLetters(KStream<String, AdmissionResult> intake, String name) {
        intake.filter((key, answer) -> answer instanceof AdmissionResult.Refused, Named.as(name + "-refused"))
                .map(
                        (key, answer) -> bytes(((AdmissionResult.Refused) answer).letter()),
                        Named.as(name + "-as-received"))
                .to(
                        output.nameOf(DEAD_LETTERS),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(name));
    }

    /** The passing of time, into the log that it is read from. */
    void ticks(KStream<Void, LiveClock.Tick> ticks, String name) {
        ticks.to(
                input.nameOf(PROJECT_EVENTS),
                Produced.with(
                                Serdes.Void(),
                                writing((String topic, LiveClock.Tick tick) -> encoder.encode(topic, tick.record())))
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
