package nl.baken.streams.intake;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Optional;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.cloudevent.KafkaBinding;
import nl.baken.cloudevent.Read;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.admission.Rejection;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.validation.ViolationReason;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/** Reads what clients send, in any of the forms that are accepted. */
final class EventReader {

    /** Reason: the value is in no form that is accepted. */
    static final String UNKNOWN_FORM = "UNKNOWN_FORM";

    private static final Rejection NO_VALUE =
            new Rejection(Decoded.Reason.NULL_VALUE.name(), "The record has no value.");
    private static final Rejection NO_FORM = new Rejection(
            UNKNOWN_FORM,
            "The value is neither Avro with a schema registry (a zero byte and a schema id) nor a CloudEvent in JSON (a"
                    + " content-type application/cloudevents+json, headers that begin with ce_, or a value that begins"
                    + " with {).");

    private final RecordDecoder decoder;

    /** @param registry that has the schemas with which clients write; stays the property of the caller */
    EventReader(SchemaRegistryClient registry) {
        decoder = RecordDecoder.complete(
                registry, EventTypes.all().stream().map(EventType::recordClass).toList());
    }

    /**
     * Looks at a record. Its key does not matter.
     *
     * @param value null when there is none
     * @throws nl.baken.serde.RegistryUnavailableException when the registry cannot be reached: read the record again
     */
    Arrival read(Headers headers, byte[] value) {
        Form form = form(headers, value);
        if (value == null) {
            return new Arrival.Refused(form, NO_VALUE);
        }
        if (value.length > CloudEventJson.MAX_BYTES) {
            return new Arrival.Refused(
                    form,
                    new Rejection(
                            ViolationReason.TOO_LARGE.name(),
                            "The value has " + value.length + " bytes; an event has at most 1 MiB."));
        }
        return switch (form) {
            case AVRO -> avro(decoder.decode(value));
            case JSON_STRUCTURED -> json(form, KafkaBinding.structured(headers, value));
            case JSON_BINARY -> json(form, KafkaBinding.binary(headers, value));
            case UNKNOWN -> new Arrival.Refused(form, NO_FORM);
        };
    }

    /** JSON never begins with a zero byte, so what does is Avro, whatever headers something on its way has added. */
    private static Form form(Headers headers, byte[] value) {
        if (value != null && value.length > 0 && value[0] == 0) {
            return Form.AVRO;
        }
        Optional<KafkaBinding.Mode> mode = KafkaBinding.mode(headers);
        if (mode.isPresent()) {
            return mode.get() == KafkaBinding.Mode.STRUCTURED ? Form.JSON_STRUCTURED : Form.JSON_BINARY;
        }
        return value != null && beginsAnObject(value) ? Form.JSON_STRUCTURED : Form.UNKNOWN;
    }

    private static boolean beginsAnObject(byte[] value) {
        for (byte next : value) {
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return next == '{';
            }
        }
        return false;
    }

    private static Arrival avro(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Known known -> checked(Form.AVRO, known.record());
            case Decoded.UnknownType unknown ->
                new Arrival.Refused(
                        Form.AVRO,
                        new Rejection(
                                ViolationReason.UNKNOWN_TYPE.name(),
                                "The record is a " + unknown.fullName()
                                        + ", which this version does not know as an event."));
            case Decoded.Undecodable undecodable ->
                new Arrival.Refused(
                        Form.AVRO, new Rejection(undecodable.reason().name(), undecodable.message()));
        };
    }

    private static Arrival json(Form form, Read read) {
        return switch (read) {
            case Read.Accepted accepted -> checked(form, accepted.record());
            case Read.Refused refused -> new Arrival.Refused(form, Rejection.of(refused.problems()));
        };
    }

    private static Arrival checked(Form form, SpecificRecord record) {
        return AdmissionCheck.ofClient(record)
                .<Arrival>map(rejection -> new Arrival.Refused(form, rejection))
                .orElseGet(() -> new Arrival.Event(form, record));
    }
}
