package nl.baken.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events as bytes for the use of one process: no registry, and no promise that another version reads them. For use by one
 * thread.
 */
public final class EventBytes {

    private static final List<EventType> TYPES = EventTypes.all();
    private static final Map<Class<?>, Integer> NUMBERS = numbers();

    private final Map<Integer, DatumReader<SpecificRecord>> readers = new HashMap<>();
    private final Map<Integer, DatumWriter<SpecificRecord>> writers = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    /** The bytes of an event that was accepted. */
    public byte[] write(SpecificRecord event) {
        int number = NUMBERS.get(event.getClass());
        bytes.reset();
        encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
        try {
            encoder.writeInt(number);
            writers.computeIfAbsent(number, type -> writer(TYPES.get(type))).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** The event that was written. */
    public SpecificRecord read(byte[] written) {
        decoder = DecoderFactory.get().binaryDecoder(written, decoder);
        try {
            int number = decoder.readInt();
            return PlainLists.in(readers.computeIfAbsent(number, type -> reader(TYPES.get(type)))
                    .read(null, decoder));
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes are not an event that this process wrote", e);
        }
    }

    private static DatumWriter<SpecificRecord> writer(EventType type) {
        SpecificData data = SpecificData.getForClass(type.recordClass());
        return new SpecificDatumWriter<>(data.getSchema(type.recordClass()), data);
    }

    private static DatumReader<SpecificRecord> reader(EventType type) {
        SpecificData data = SpecificData.getForClass(type.recordClass());
        return new SpecificDatumReader<>(data.getSchema(type.recordClass()), data.getSchema(type.recordClass()), data);
    }

    private static Map<Class<?>, Integer> numbers() {
        Map<Class<?>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < TYPES.size(); i++) {
            numbers.put(TYPES.get(i).recordClass(), i);
        }
        return Map.copyOf(numbers);
    }
}
