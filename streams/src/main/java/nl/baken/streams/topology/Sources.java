package nl.baken.streams.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** How topics are read. */
final class Sources {

    /** Decides nothing: time is in the records. A producer may have left it out, which would stop the default one. */
    private static final TimestampExtractor ANY = Sources::timestamp;

    private Sources() {}

    /** As bytes and from the earliest offset, so that invalid records can be recognised. */
    static Consumed<byte[], byte[]> bytes(String name) {
        return Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withName(name)
                .withTimestampExtractor(ANY)
                .withOffsetResetPolicy(AutoOffsetReset.earliest());
    }

    /** The accepted records. */
    static KStream<String, SpecificRecord> accepted(KStream<String, AdmissionResult> intake, String name) {
        return intake.filter((key, answer) -> answer instanceof AdmissionResult.Accepted, Named.as(name))
                .mapValues(answer -> ((AdmissionResult.Accepted) answer).record(), Named.as(name + "-record"));
    }

    private static long timestamp(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp());
    }
}
