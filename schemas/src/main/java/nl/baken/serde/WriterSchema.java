package nl.baken.serde;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import nl.baken.serde.Decoded.Reason;
import nl.baken.serde.Decoded.Undecodable;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** What a schema id of the registry means to a decoder. Ids never change their meaning, so that it can be kept. */
sealed interface WriterSchema {

    Decoded read(byte[] bytes, BinaryDecoder reuse);

    /** No record of this schema can be read by this decoder, whatever its bytes. */
    record Closed(Decoded answer) implements WriterSchema {
        @Override
        public Decoded read(byte[] bytes, BinaryDecoder reuse) {
            return answer;
        }
    }

    /**
     * Records of this schema can be read.
     *
     * @param leftovers finds what would be left out; empty when nothing can be, or nobody minds
     */
    record Open(String fullName, DatumReader<? extends SpecificRecord> reader, Optional<Leftovers> leftovers)
            implements WriterSchema {
        @Override
        public Decoded read(byte[] bytes, BinaryDecoder reuse) {
            int length = bytes.length - WireFormat.HEADER_LENGTH;
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEADER_LENGTH, length, reuse);
            try {
                SpecificRecord record = PlainLists.in(reader.read(null, decoder));
                int trailing = decoder.remainingBytes();
                if (trailing != 0) {
                    return new Undecodable(
                            Reason.TRAILING_BYTES, trailing + " bytes follow a complete " + fullName + ".");
                }
                Optional<String> left = leftover(bytes, decoder);
                return left.isEmpty()
                        ? new Decoded.Known(record)
                        : new Undecodable(
                                Reason.UNKNOWN_CONTENT,
                                "The " + fullName + " holds " + left.get()
                                        + ", which this version does not know. Leave it out, or send it again after an"
                                        + " upgrade.");
            } catch (EOFException e) {
                return failed(Reason.TRUNCATED, bytes, "end within", e);
            } catch (SecurityException e) {
                // The class is not on the list of classes that Avro may instantiate; the bytes are not the cause.
                throw e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // Avro has no exception of its own for bytes that make no sense: whatever it stumbles over comes out.
                return failed(Reason.MALFORMED, bytes, "are not", e);
            }
        }

        private Optional<String> leftover(byte[] bytes, BinaryDecoder reuse) throws IOException {
            if (leftovers.isEmpty()) {
                return Optional.empty();
            }
            int length = bytes.length - WireFormat.HEADER_LENGTH;
            return leftovers
                    .get()
                    .firstIn(DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEADER_LENGTH, length, reuse));
        }

        private Undecodable failed(Reason reason, byte[] bytes, String what, Throwable e) {
            return new Undecodable(reason, "The " + bytes.length + " bytes " + what + " a " + fullName + ": " + e);
        }
    }
}
