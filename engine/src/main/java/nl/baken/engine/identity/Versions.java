package nl.baken.engine.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Versions of one event: the one that was recorded last holds, whole. Of two recorded at one time, the larger digest. */
final class Versions {

    static final Comparator<SpecificRecord> LAST_HOLDS = Comparator.<SpecificRecord>comparingLong(
                    version -> header(version).getRecordedAt().toEpochMilli())
            .thenComparingLong(version -> encoded(version).digest);

    private Versions() {}

    static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }

    /** How large an event is, in bytes of Avro. */
    static long size(SpecificRecord event) {
        return encoded(event).size;
    }

    private static Encoded encoded(SpecificRecord event) {
        Encoded encoded = new Encoded();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(encoded, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded;
    }

    /** Counts bytes and hashes them (FNV-1a, 64 bits). */
    private static final class Encoded extends OutputStream {

        private static final long PRIME = 0x100000001b3L;

        private long digest = 0xcbf29ce484222325L;
        private long size;

        @Override
        public void write(int each) {
            digest = (digest ^ (each & 0xff)) * PRIME;
            size++;
        }
    }
}
