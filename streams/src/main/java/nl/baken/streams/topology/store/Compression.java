package nl.baken.streams.topology.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Values in Zstandard with a dictionary of what many of them hold: small values share little with themselves and much with
 * each other. A value names its dictionary.
 */
final class Compression {

    private static final int LEVEL = 3;
    private static final int HEADER = 2 * Integer.BYTES;

    private final int dictionary;
    private final ZstdDictCompress writing;
    private final ZstdDictDecompress reading;

    /** @param dictionary bytes that values are made of, what is most frequent last */
    Compression(byte[] dictionary) {
        this.dictionary = Arrays.hashCode(dictionary);
        this.writing = new ZstdDictCompress(dictionary, LEVEL);
        this.reading = new ZstdDictDecompress(dictionary);
    }

    byte[] compress(byte[] value) {
        byte[] compressed = new byte[HEADER + Math.toIntExact(Zstd.compressBound(value.length))];
        ByteBuffer.wrap(compressed).putInt(dictionary).putInt(value.length);
        long written = Zstd.compressFastDict(compressed, HEADER, value, 0, value.length, writing);
        if (Zstd.isError(written)) {
            throw new SerializationException("A value cannot be compressed: " + Zstd.getErrorName(written));
        }
        return Arrays.copyOf(compressed, HEADER + Math.toIntExact(written));
    }

    /** @param store names the store in what is said when the value cannot be read */
    byte[] decompress(String store, byte[] value) {
        if (value.length < HEADER || ByteBuffer.wrap(value).getInt() != dictionary) {
            throw new SerializationException(
                    store + " has a value that was compressed with the dictionary of another model or version of"
                            + " Baken. State is computed from the log: start this version as another run (baken run"
                            + " --run NAME), and it will be computed anew; or go back to the version that wrote it.");
        }
        byte[] bytes = new byte[ByteBuffer.wrap(value).getInt(Integer.BYTES)];
        long read = Zstd.decompressFastDict(bytes, 0, value, HEADER, value.length - HEADER, reading);
        if (Zstd.isError(read) || read != bytes.length) {
            throw new SerializationException(store + " has a value that cannot be decompressed: "
                    + (Zstd.isError(read) ? Zstd.getErrorName(read) : read + " of " + bytes.length + " bytes"));
        }
        return bytes;
    }
}
