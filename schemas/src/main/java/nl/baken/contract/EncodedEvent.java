package nl.baken.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * What an event is in Avro, without the bytes: for bounds, and to put two contents of one event in an order.
 *
 * @param size in bytes
 * @param digest FNV-1a over the bytes, 64 bits
 */
public record EncodedEvent(long size, long digest) {

    /** The size and digest of an event. */
    public static EncodedEvent of(SpecificRecord event) {
        Counted counted = new Counted();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(counted, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EncodedEvent(counted.size, counted.digest);
    }

    private static final class Counted extends OutputStream {

        private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
        private static final long PRIME = 0x100000001b3L;

        private long digest = OFFSET_BASIS;
        private long size;

        @Override
        public void write(int each) {
            digest = (digest ^ (each & 0xff)) * PRIME;
            size++;
        }
    }
}
