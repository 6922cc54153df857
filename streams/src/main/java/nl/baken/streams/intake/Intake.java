package nl.baken.streams.intake;

import java.nio.charset.StandardCharsets;
import nl.baken.contract.EventTypes;
import nl.baken.engine.admission.Rejection;
import nl.baken.event.EventHeader;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.letter.DeadLetter;
import nl.baken.streams.topology.Counters;
import nl.baken.topic.TopicCatalog;
import nl.baken.validation.ViolationReason;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what clients send into the log: under its project's key, in today's encoding, at the time when it became known (when
 * it came in, where its source does not say), without the headers of the client. What is not in order goes to dead-letters. Both are counted. When the registry cannot
 * be reached the exception is thrown on, and the record is read again later.
 */
final class Intake implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final EventReader reader;
    private final RecordEncoder encoder;
    private final TopicCatalog topics;
    private ProcessorContext<byte[], byte[]> context;
    private Counters counters;

    Intake(EventReader reader, RecordEncoder encoder, TopicCatalog topics) {
        this.reader = reader;
        this.encoder = encoder;
        this.topics = topics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> initial) {
        context = initial;
        counters = new Counters(initial.metrics());
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        Arrival arrival = reader.read(received.headers(), received.value());
        counters.count(Counters.RECEIVED, arrival.form().label());
        switch (arrival) {
            case Arrival.Event event -> take(received, Stamped.at(received.timestamp(), event.record()));
            case Arrival.Refused refused -> refuse(received, refused.why());
        }
    }

    private void take(Record<byte[], byte[]> received, SpecificRecord event) {
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        byte[] key = header.getProjectId().getBytes(StandardCharsets.UTF_8);
        byte[] value = encoder.encode(topics.nameOf(TopicCatalog.PROJECT_EVENTS), event);
        if (key.length + value.length > TopicCatalog.PROJECT_EVENTS.mostBytes()) {
            refuse(
                    received,
                    new Rejection(
                            ViolationReason.TOO_LARGE.name(),
                            "The event has " + value.length + " bytes in the log, which takes at most "
                                    + (TopicCatalog.PROJECT_EVENTS.mostBytes() - key.length) + "."));
            return;
        }
        counters.count(Counters.ACCEPTED, event.getSchema().getName());
        long recordedAt = header.getRecordedAt().toEpochMilli();
        context.forward(new Record<>(key, value, recordedAt, new RecordHeaders()), TopicCatalog.PROJECT_EVENTS.name());
    }

    private void refuse(Record<byte[], byte[]> received, Rejection rejection) {
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A record without a place was given to a source"));
        counters.count(Counters.REFUSED, rejection.reason());
        LOG.debug("{}-{}@{} refused: {}", place.topic(), place.partition(), place.offset(), rejection.message());
        DeadLetter letter = DeadLetter.of(received, rejection, place);
        context.forward(
                new Record<>(letter.key(), letter.value(), received.timestamp(), letter.headers()),
                TopicCatalog.DEAD_LETTERS.name());
    }
}
