package nl.baken.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.engine.admission.Rejection;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.letter.DeadLetter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes and validates records. Invalid records go to dead-letters, records of unknown types are skipped, and both are
 * counted. When the registry cannot be reached the exception is thrown on, and the record is read again later.
 */
final class Decode implements Processor<byte[], byte[], String, AdmissionResult> {

    /** What has to hold of a record that could be read. */
    @FunctionalInterface
    interface Check {
        Optional<Rejection> rejection(String key, SpecificRecord record);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Decode.class);

    private final Map<String, RecordDecoder> decoders;
    private final Check check;
    private final Set<String> unknownTypes = new HashSet<>();
    private ProcessorContext<String, AdmissionResult> context;
    private Counters counters;

    /** @param decoders by name of the topic that is read */
    Decode(Map<String, RecordDecoder> decoders, Check check) {
        this.decoders = decoders;
        this.check = check;
    }

    @Override
    public void init(ProcessorContext<String, AdmissionResult> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A record without a place was given to a source"));
        String key = received.key() == null ? null : new String(received.key(), StandardCharsets.UTF_8);
        switch (decoders.get(place.topic()).decode(received.value())) {
            case Decoded.Known known ->
                check.rejection(key, known.record())
                        .ifPresentOrElse(
                                rejection -> refuse(received, rejection, place),
                                () -> context.forward(
                                        received.withKey(key).withValue(new AdmissionResult.Accepted(known.record()))));
            case Decoded.Undecodable undecodable ->
                refuse(received, new Rejection(undecodable.reason().name(), undecodable.message()), place);
            case Decoded.UnknownType unknown -> skip(unknown.fullName(), place);
        }
    }

    private void refuse(Record<byte[], byte[]> received, Rejection rejection, RecordMetadata place) {
        counters.count(Counters.REFUSED, rejection.reason());
        LOG.debug("{}-{}@{} refused: {}", place.topic(), place.partition(), place.offset(), rejection.message());
        DeadLetter letter = DeadLetter.of(received, rejection, place);
        context.forward(received.withKey((String) null)
                .<AdmissionResult>withValue(new AdmissionResult.Refused(letter))
                .withHeaders(letter.headers()));
    }

    private void skip(String type, RecordMetadata place) {
        counters.count(Counters.SKIPPED, type);
        if (unknownTypes.add(type)) {
            LOG.info(
                    "{} holds records of type {}, which this version does not read; they are counted and passed over"
                            + " (first seen in partition {}, offset {})",
                    place.topic(),
                    type,
                    place.partition(),
                    place.offset());
        }
    }
}
